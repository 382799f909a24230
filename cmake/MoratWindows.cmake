# What a program carries on Windows: packaging/windows. Elsewhere these functions do nothing.

# morat_windows_program(morat L"name"): icon, version and manifest of an .exe. The name is what the
# task manager and "open with" show, as a literal of a resource script.
function(morat_windows_program program description)
    if(NOT WIN32)
        return()
    endif()
    set(windows "${PROJECT_SOURCE_DIR}/packaging/windows")
    set(script "${PROJECT_BINARY_DIR}/packaging/${program}.rc")
    configure_file("${windows}/program.rc.in" "${script}" @ONLY)
    set_property(SOURCE "${script}" PROPERTY OBJECT_DEPENDS
        "${windows}/morat.manifest;${PROJECT_SOURCE_DIR}/resources/icons/morat.ico")
    target_sources(${program} PRIVATE "${script}")
    if(MSVC)
        # The linker merges it with its own; MinGW has none, and takes it from the script.
        target_sources(${program} PRIVATE "${windows}/morat.manifest")
    endif()
endfunction()

# morat_static_plugins(target plugin...): what a static Qt must be told to link. A shared one loads
# plugins by itself.
function(morat_static_plugins target)
    get_target_property(kind Qt6::Core TYPE)
    if(kind STREQUAL "STATIC_LIBRARY")
        qt_import_plugins(${target} INCLUDE ${ARGN})
    endif()
endfunction()
