# The version is the one of project(); the day of its release is in CHANGELOG.md, whose heading
# must be there: "## 0.1.0 (2026-11-24)".
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/CHANGELOG.md")
file(STRINGS "${PROJECT_SOURCE_DIR}/CHANGELOG.md" MORAT_CHANGELOG_HEADING
    REGEX "^## ${PROJECT_VERSION} \\([0-9]+-[0-9]+-[0-9]+\\)$")
if(NOT MORAT_CHANGELOG_HEADING MATCHES "\\((.*)\\)")
    message(FATAL_ERROR "CHANGELOG.md has no heading \"## ${PROJECT_VERSION} (year-month-day)\"")
endif()
set(MORAT_RELEASE_DATE "${CMAKE_MATCH_1}")
