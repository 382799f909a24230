# The .deb: cpack -G DEB in the build folder of the preset `package`; packaging/linux/build-deb.sh
# does it with what makes the bytes the same each time.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME morat)
set(CPACK_DEBIAN_PACKAGE_VERSION "${MORAT_DEBIAN_VERSION}")
set(CPACK_PACKAGE_VENDOR "The Mo-rát developers")
set(CPACK_PACKAGE_CONTACT "${MORAT_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_HOMEPAGE "${MORAT_HOMEPAGE}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "editorial review of Vietnamese news drafts")
set(CPACK_STRIP_FILES ON)
# install(DIRECTORY) would keep what a permissive umask allowed.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION editors)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
# Libraries are found by dpkg-shlibdeps. Plugins are loaded by name and must be named: the database
# and the icons.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "hunspell-en-us, fonts-noto-core | fonts-dejavu-core")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "ibus-unikey, libqt6sql6-psql")
set(CPACK_PACKAGE_DESCRIPTION
"Mo-rát helps the copy editors of Vietnamese newsrooms: open an exported draft,
see what is wrong, decide from the keyboard, and export the corrected text with
nothing changed that nobody decided on. It works offline.

It finds wrong combinations of valid words, dead embeds and furniture that the
content management system left behind, and slips of typography and house style,
in plain text, Markdown, HTML, Word documents (.docx, .doc, .rtf), ODF texts and
exports of content management systems (WordPress, feeds, JSON).

This package holds the desk (morat), the command line (morat-cli), their
dictionaries, language model and rules.")
include(CPack)
