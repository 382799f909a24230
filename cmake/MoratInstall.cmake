# What is installed, and where. DataFolder finds the data in ../share/morat of the programs.
include(GNUInstallDirs)
if(WIN32) # all in one folder, the data beside the programs
    set(CMAKE_INSTALL_BINDIR .)
    set(CMAKE_INSTALL_DOCDIR .)
    set(MORAT_DATA_DESTINATION data)
else()
    set(MORAT_DATA_DESTINATION "${CMAKE_INSTALL_DATADIR}/morat")
endif()

install(TARGETS morat-cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
if(TARGET morat-pdf) # for the programs, not for people
    install(TARGETS morat-pdf RUNTIME DESTINATION "${CMAKE_INSTALL_LIBEXECDIR}/morat")
endif()
if(TARGET morat)
    install(TARGETS morat RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()

# Data that the programs load. What is built into them (icons, translations) and the notes of how
# data are made stay behind.
install(DIRECTORY "${PROJECT_SOURCE_DIR}/dictionaries" "${PROJECT_SOURCE_DIR}/resources"
    DESTINATION "${MORAT_DATA_DESTINATION}"
    PATTERN "tools" EXCLUDE
    PATTERN "icons" EXCLUDE
    PATTERN "translations" EXCLUDE
    PATTERN "CMakeLists.txt" EXCLUDE
    REGEX "dictionaries/.*\\.md$" EXCLUDE)
install(FILES "${PROJECT_SOURCE_DIR}/resources/packs/README.md"
    DESTINATION "${CMAKE_INSTALL_DOCDIR}" RENAME packs.md)
install(FILES "${PROJECT_BINARY_DIR}/packaging/morat.spdx" DESTINATION "${CMAKE_INSTALL_DOCDIR}")

if(UNIX AND NOT APPLE)
    include(cmake/MoratLinux.cmake)
endif()
