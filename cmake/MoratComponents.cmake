# What of other people is in the programs: packaging/components.json, with the versions that were
# found. The About page shows the list; the bill of materials (SPDX 2.3) says it to machines.
set(components_file "${PROJECT_SOURCE_DIR}/packaging/components.json")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${components_file}")
file(READ "${components_file}" components)
set(relation DEPENDS_ON)

# What is not built in is not named.
set(absent)
if(NOT MORAT_SERVE)
    list(APPEND absent cpp-httplib)
endif()
if(NOT MORAT_TYPESET)
    list(APPEND absent Poppler)
endif()
if(NOT MORAT_KEYCHAIN)
    list(APPEND absent QtKeychain)
endif()
foreach(one IN LISTS absent)
    string(JSON count LENGTH "${components}")
    math(EXPR last "${count} - 1")
    foreach(i RANGE ${last})
        string(JSON name GET "${components}" ${i} name)
        if(name STREQUAL one)
            string(JSON components REMOVE "${components}" ${i})
            break()
        endif()
    endforeach()
endforeach()

# Static libraries bring what is in them into the programs: the list of a build for Windows
# (packaging/windows) names that as well.
get_target_property(kind Qt6::Core TYPE)
if(WIN32 AND kind STREQUAL "STATIC_LIBRARY")
    set(relation STATIC_LINK)
    set(inside_file "${PROJECT_SOURCE_DIR}/packaging/windows/components.json")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${inside_file}")
    file(READ "${inside_file}" inside)
    string(JSON count LENGTH "${inside}")
    math(EXPR last "${count} - 1")
    foreach(i RANGE ${last})
        string(JSON component GET "${inside}" ${i})
        string(JSON name GET "${component}" name)
        # In place of the entry with its name, of which more is known here; else at the end.
        set(place 0)
        string(JSON end LENGTH "${components}")
        while(place LESS end)
            string(JSON other GET "${components}" ${place} name)
            if(other STREQUAL name)
                break()
            endif()
            math(EXPR place "${place} + 1")
        endwhile()
        string(JSON components SET "${components}" ${place} "${component}")
    endforeach()
endif()

set(spdx "SPDXVersion: SPDX-2.3
DataLicense: CC0-1.0
SPDXID: SPDXRef-DOCUMENT
DocumentName: morat-${PROJECT_VERSION}
DocumentNamespace: urn:morat:spdx:${PROJECT_VERSION}
Creator: Organization: The Mo-rát developers
Created: ${MORAT_RELEASE_DATE}T00:00:00Z

PackageName: morat
SPDXID: SPDXRef-Package-morat
PackageVersion: ${PROJECT_VERSION}
PackageDownloadLocation: NOASSERTION
FilesAnalyzed: false
PackageLicenseConcluded: GPL-3.0-or-later
PackageLicenseDeclared: GPL-3.0-or-later
PackageCopyrightText: <text>2026 The Mo-rát developers</text>
PrimaryPackagePurpose: APPLICATION
Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-Package-morat
")
# The data are the project's own; what was learned is named for itself because it can be exchanged.
foreach(learned IN ITEMS "morat-language-model vi_VN.lm" "morat-network vi_VN.net")
    separate_arguments(learned)
    list(GET learned 0 name)
    list(GET learned 1 file)
    file(SHA256 "${PROJECT_SOURCE_DIR}/dictionaries/${file}" checksum)
    string(APPEND spdx "
PackageName: ${name}
SPDXID: SPDXRef-Package-${name}
PackageVersion: ${PROJECT_VERSION}
PackageFileName: ${file}
PackageDownloadLocation: NOASSERTION
FilesAnalyzed: false
PackageChecksum: SHA256: ${checksum}
PackageLicenseConcluded: GPL-3.0-or-later
PackageLicenseDeclared: GPL-3.0-or-later
PackageCopyrightText: <text>2026 The Mo-rát developers</text>
Relationship: SPDXRef-Package-morat CONTAINS SPDXRef-Package-${name}
")
endforeach()

string(JSON count LENGTH "${components}")
math(EXPR last "${count} - 1")
foreach(i RANGE ${last})
    foreach(field IN ITEMS name license copyright homepage version)
        string(JSON ${field} GET "${components}" ${i} ${field})
    endforeach()
    # The name of a variable that says which was found, or the version itself.
    if(NOT version STREQUAL "" AND NOT version MATCHES "^[0-9]")
        if(NOT ${version})
            message(FATAL_ERROR "components.json: no version of ${name} in ${version}")
        endif()
        set(version "${${version}}")
        string(JSON components SET "${components}" ${i} version "\"${version}\"")
    endif()
    string(APPEND spdx "
PackageName: ${name}
SPDXID: SPDXRef-Package-${name}
PackageDownloadLocation: ${homepage}
FilesAnalyzed: false
PackageLicenseConcluded: ${license}
PackageLicenseDeclared: ${license}
PackageCopyrightText: <text>${copyright}</text>
Relationship: SPDXRef-Package-morat ${relation} SPDXRef-Package-${name}
")
    if(NOT version STREQUAL "")
        string(REPLACE "SPDXID: SPDXRef-Package-${name}\n"
            "SPDXID: SPDXRef-Package-${name}\nPackageVersion: ${version}\n" spdx "${spdx}")
    endif()
endforeach()

file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/packaging/morat.spdx" CONTENT "${spdx}" @ONLY)
file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/packaging/components.json" CONTENT "${components}" @ONLY)
