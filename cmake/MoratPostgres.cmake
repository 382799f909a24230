# Qt's driver for PostgreSQL, for a newsroom's shared review database. A shared Qt loads it by itself
# where it is there; a static one (packaging/windows) must have it linked, with libpq.
set(MORAT_STATIC_POSTGRES OFF)
get_target_property(kind Qt6::Core TYPE)
if(kind STREQUAL "STATIC_LIBRARY")
    find_package(QPSQLDriver QUIET)
    if(TARGET QPSQLDriver)
        set(MORAT_STATIC_POSTGRES ON)
    else()
        message(STATUS "No driver for PostgreSQL: there will be no shared review database")
    endif()
endif()
