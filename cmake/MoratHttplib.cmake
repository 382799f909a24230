# The HTTP library behind `morat-cli serve`: cpp-httplib. Debian parts header and library; where there is
# only the header that holds all of it (packaging/windows), that one is compiled into the one room that
# includes it. MORAT_SERVE=OFF builds without the command.
option(MORAT_SERVE "Build the command `serve` (cpp-httplib)" ON)
if(MORAT_SERVE)
    pkg_check_modules(HTTPLIB IMPORTED_TARGET cpp-httplib)
    add_library(morat_httplib INTERFACE)
    if(HTTPLIB_FOUND)
        target_link_libraries(morat_httplib INTERFACE PkgConfig::HTTPLIB)
    else()
        find_path(MORAT_HTTPLIB_FOLDER httplib.h REQUIRED)
        file(STRINGS "${MORAT_HTTPLIB_FOLDER}/httplib.h" HTTPLIB_VERSION
            REGEX "^#define CPPHTTPLIB_VERSION " LIMIT_COUNT 1)
        string(REGEX MATCH "[0-9.]+" HTTPLIB_VERSION "${HTTPLIB_VERSION}")
        target_include_directories(morat_httplib SYSTEM INTERFACE "${MORAT_HTTPLIB_FOLDER}")
        if(WIN32)
            target_link_libraries(morat_httplib INTERFACE ws2_32)
        endif()
    endif()
endif()
