# Poppler reads typeset pages, in a program of its own (app/typeset/reader). Where it is not found,
# nothing is compared with a page: neither the command nor the entry of the menu is there.
option(MORAT_TYPESET "Compare drafts with typeset pages (poppler-cpp)" ON)
if(MORAT_TYPESET)
    pkg_check_modules(POPPLER IMPORTED_TARGET poppler-cpp>=0.89)
    if(NOT POPPLER_FOUND OR WIN32)
        message(STATUS "No poppler-cpp: drafts will not be compared with typeset pages")
        set(MORAT_TYPESET OFF)
    endif()
endif()
