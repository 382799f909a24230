# The data that the programs read, found beside them without installation:
# <build>/bin/data/{dictionaries,resources}. Links in the build tree, so that an edited list
# counts at the next start.
include(GNUInstallDirs)

file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/bin/data")
foreach(folder IN ITEMS dictionaries resources)
    file(CREATE_LINK "${PROJECT_SOURCE_DIR}/${folder}" "${CMAKE_BINARY_DIR}/bin/data/${folder}"
         COPY_ON_ERROR SYMBOLIC)
endforeach()

install(DIRECTORY "${PROJECT_SOURCE_DIR}/dictionaries" "${PROJECT_SOURCE_DIR}/resources"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/morat"
    FILES_MATCHING
        PATTERN "*.lm" PATTERN "*.dic" PATTERN "*.aff" PATTERN "*.tsv" PATTERN "*.txt"
        PATTERN "*.yaml" REGEX "packs/[A-Z]+\\.md$"
        PATTERN "tools" EXCLUDE PATTERN "CMakeLists.txt" EXCLUDE)
install(TARGETS morat-cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
if(TARGET morat)
    install(TARGETS morat RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
