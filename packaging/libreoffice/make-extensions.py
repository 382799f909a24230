#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""make-extensions.py OUT VERSION HOMEPAGE: the two extensions for LibreOffice, as OUT/morat-*.oxt.

The same source gives the same bytes: members in order of name, one time, one mode.
"""
import pathlib
import sys
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
LICENCE = PROJECT / "LICENSE"
EXTENSIONS = {
    "proofreader": [LICENCE],
    "dictionary": [LICENCE, PROJECT / "dictionaries/vi_VN.aff", PROJECT / "dictionaries/vi_VN.dic"],
}
EPOCH = (1980, 1, 1, 0, 0, 0)  # the first that ZIP knows
MODE = 0o100644


def members(name, more, values):
    """Path within the package and bytes of each member."""
    folder = HERE / name
    found = {}
    for path in folder.rglob("*"):
        if not path.is_file() or "__pycache__" in path.parts:
            continue
        content = path.read_bytes()
        inside = path.relative_to(folder).as_posix()
        if inside.endswith(".in"):
            inside = inside[:-len(".in")]
            for key, value in values.items():
                content = content.replace(f"@{key}@".encode(), value.encode())
        found[inside] = content
    found.update({path.name: path.read_bytes() for path in more})
    return sorted(found.items())


def main():
    out, version, homepage = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    out.mkdir(parents=True, exist_ok=True)
    for name, more in EXTENSIONS.items():
        package = out / f"morat-{name}-{version}.oxt"
        with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as zipped:
            for inside, content in members(name, more, {"VERSION": version, "HOMEPAGE": homepage}):
                entry = zipfile.ZipInfo(inside, EPOCH)
                entry.external_attr = MODE << 16
                entry.create_system = 3
                entry.compress_type = zipfile.ZIP_DEFLATED
                zipped.writestr(entry, content)
        print(package)


if __name__ == "__main__":
    main()
