"""DOC, RTF and ODT through LibreOffice, when it is installed."""

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from danchieu.extractors.readers.source import Limits, Refused

_PLACES = (
    r"C:\Program Files\LibreOffice\program\soffice.exe", r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)  # fmt: skip


def soffice() -> str | None:
    """Path of LibreOffice, or None. Its installers for Windows and macOS leave it off the PATH."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _PLACES if Path(place).is_file()), None)


def to_docx(data: bytes, format: str, limits: Limits) -> bytes:
    """A DOC, RTF or ODT file as DOCX. Each call has a profile of its own, so that calls may run side by side."""
    program = soffice()
    if not program:
        raise Refused("no_libreoffice", format=format.upper())
    with tempfile.TemporaryDirectory(prefix="danchieu-", ignore_cleanup_errors=True) as folder:
        source = Path(folder, f"source.{format}")
        source.write_bytes(data)
        # The profile forbids macros and links to be followed by default; --convert-to runs no user interface.
        _run([
            program, f"-env:UserInstallation={Path(folder, 'profile').as_uri()}", "--headless", "--norestore",
            "--nolockcheck", "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, str(source),
        ], limits.seconds)  # fmt: skip
        result = source.with_suffix(".docx")
        if not result.is_file():
            raise Refused("conversion_failed", format=format.upper())
        if result.stat().st_size > limits.bytes:
            raise Refused("too_large", limit=limits.bytes)
        return result.read_bytes()


def _run(command: list[str], seconds: float) -> None:
    """Run LibreOffice; its launcher starts a second process, so a timeout ends the whole group."""
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        process.wait()
        raise Refused("timeout", limit=round(seconds)) from None
