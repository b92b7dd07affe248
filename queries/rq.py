"""The questions as SPARQL, for people who bring their own client: the files of queries/sparql, one a question."""

from importlib.resources import files

_FOLDER = files("danchieu.queries") / "sparql"


def questions() -> list[str]:
    """The names of the questions that have a file."""
    return sorted(file.name.removesuffix(".rq") for file in _FOLDER.iterdir() if file.name.endswith(".rq"))


def question(name: str) -> str:
    """The SPARQL of a question; KeyError for a name that is not among `questions()`."""
    if name not in questions():
        raise KeyError(name)
    return (_FOLDER / f"{name}.rq").read_text(encoding="utf-8")
