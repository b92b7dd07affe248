"""Zipped documents opened with limits: their size is checked before a byte is unpacked, and while unpacking."""

import io
import zipfile
import zlib

from lxml import etree

from danchieu.extractors.readers.source import Limits, Refused

_CHUNK = 1 << 20


class Package:
    """A DOCX file: parts by name, parsed without entities, network or unbounded nesting."""

    def __init__(self, data: bytes, format: str, limits: Limits) -> None:
        self._format, self._limits = format, limits
        self._left = limits.markup
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise self._damaged(error) from None
        self._names = set(self._zip.namelist())

    def xml(self, name: str) -> etree._Element | None:
        """Root of a part, None when there is no such part."""
        if name not in self._names:
            return None
        data = self._unpack(name)
        # Characters in UTF-16 would hide the tags from this count; an OOXML part may be in it, rarely is.
        if data.replace(b"\x00", b"").count(b"<") > self._limits.elements:
            raise Refused("too_much_markup", name, limit=self._limits.elements)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True,
            remove_pis=True,
        )  # fmt: skip
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            if "xcessive depth" in str(error):
                raise Refused("too_deep", name, limit=256) from None
            raise self._damaged(error, name) from None
        return root

    def _unpack(self, name: str) -> bytes:
        limit = Refused("too_much_markup", name, limit=self._limits.markup)
        try:
            if self._zip.getinfo(name).file_size > self._left:
                raise limit
            chunks = []
            with self._zip.open(name) as part:
                while chunk := part.read(_CHUNK):
                    self._left -= len(chunk)
                    if self._left < 0:
                        raise limit
                    chunks.append(chunk)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError,
                ValueError) as error:  # fmt: skip
            raise self._damaged(error, name) from None
        return b"".join(chunks)

    def _damaged(self, error: Exception, place: str | None = None) -> Refused:
        return Refused("damaged", place, format=self._format.upper(), reason=str(error)[:80] or type(error).__name__)
