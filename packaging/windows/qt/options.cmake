# What of Qt is built for Windows, and how: the initial cache (cmake -C) of qt6-base.
set(CMAKE_BUILD_TYPE Release CACHE STRING "")
set(BUILD_SHARED_LIBS OFF CACHE BOOL "")
set(QT_HOST_PATH /usr CACHE PATH "")
set(QT_HOST_PATH_CMAKE_DIR /usr/lib/x86_64-linux-gnu/cmake CACHE PATH "")
set(QT_QMAKE_TARGET_MKSPEC win32-g++ CACHE STRING "")
set(INPUT_opengl no CACHE STRING "")

# Qt's own copies, since Debian has none of these for Windows. Freetype is for the platform
# `offscreen`, on which the tests run; the window's text is drawn by DirectWrite.
foreach(library IN ITEMS zlib png freetype harfbuzz pcre2 doubleconversion libb2 sqlite textmarkdownreader)
    set(FEATURE_system_${library} OFF CACHE BOOL "")
endforeach()
# The manual is in Markdown.
foreach(feature IN ITEMS printsupport pdf picture textmarkdownreader freetype accessibility sql_sqlite direct2d directwrite directwrite3)
    set(FEATURE_${feature} ON CACHE BOOL "")
endforeach()

# Not there on Windows, not in Debian's source (wintab, which tablet events need), or of no use to a
# program that shows text and icons and stays off the network.
foreach(feature IN ITEMS
        dbus fontconfig glib icu vulkan zstd brotli tabletevent direct2d1_1
        network xml sql_mysql sql_odbc sql_psql
        gif jpeg textodfwriter textmarkdownwriter
        columnview datawidgetmapper dial graphicseffect graphicsview lcdnumber mdiarea scroller
        splashscreen undoview wizard
        qmake androiddeployqt)
    set(FEATURE_${feature} OFF CACHE BOOL "")
endforeach()

# CMake would put the time into the compressed list of MIME types that Qt Core holds; Perl does not.
set(QT_AVOID_CMAKE_ARCHIVING_API ON CACHE BOOL "")

foreach(part IN ITEMS QT_BUILD_TESTS QT_BUILD_EXAMPLES QT_BUILD_TOOLS_WHEN_CROSSCOMPILING)
    set(${part} OFF CACHE BOOL "")
endforeach()
