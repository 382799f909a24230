# LibreOffice's extensions, on demand: cmake --build ... --target extensions
find_package(Python3 COMPONENTS Interpreter QUIET)
if(Python3_Interpreter_FOUND)
    add_custom_target(extensions
        COMMAND "${Python3_EXECUTABLE}" "${PROJECT_SOURCE_DIR}/packaging/libreoffice/make-extensions.py"
                "${PROJECT_BINARY_DIR}/packaging" "${PROJECT_VERSION}" "${MORAT_HOMEPAGE}"
        VERBATIM)
endif()
