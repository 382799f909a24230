# Who answers for the project and where it is found: what a fork or a distribution changes, in one place.
set(MORAT_MAINTAINER "The Mo-rát developers <maintainers@morat.example>" CACHE STRING
    "Who answers for the packages: name <address>")
set(MORAT_HOMEPAGE "https://morat.example/" CACHE STRING "The project's page")
set(MORAT_ISSUES "https://morat.example/issues" CACHE STRING "Where mistakes are reported")
# The AppStream id: the desktop entry and the metadata are named after it.
set(MORAT_APPLICATION_ID vn.morat.morat)
