# What of other people is in the programs: packaging/components.json, with the versions that were
# found. The About page shows the list; the bill of materials (SPDX 2.3) says it to machines.
set(components_file "${PROJECT_SOURCE_DIR}/packaging/components.json")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${components_file}")
file(READ "${components_file}" components)

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
# The data are the project's own; the model is named for itself because it can be exchanged.
file(SHA256 "${PROJECT_SOURCE_DIR}/dictionaries/vi_VN.lm" model_checksum)
string(APPEND spdx "
PackageName: morat-language-model
SPDXID: SPDXRef-Package-morat-language-model
PackageVersion: ${PROJECT_VERSION}
PackageFileName: vi_VN.lm
PackageDownloadLocation: NOASSERTION
FilesAnalyzed: false
PackageChecksum: SHA256: ${model_checksum}
PackageLicenseConcluded: GPL-3.0-or-later
PackageLicenseDeclared: GPL-3.0-or-later
PackageCopyrightText: <text>2026 The Mo-rát developers</text>
Relationship: SPDXRef-Package-morat CONTAINS SPDXRef-Package-morat-language-model
")

string(JSON count LENGTH "${components}")
math(EXPR last "${count} - 1")
foreach(i RANGE ${last})
    foreach(field IN ITEMS name license copyright homepage version)
        string(JSON ${field} GET "${components}" ${i} ${field})
    endforeach()
    if(NOT version STREQUAL "")
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
Relationship: SPDXRef-Package-morat DEPENDS_ON SPDXRef-Package-${name}
")
    if(NOT version STREQUAL "")
        string(REPLACE "SPDXID: SPDXRef-Package-${name}\n"
            "SPDXID: SPDXRef-Package-${name}\nPackageVersion: ${version}\n" spdx "${spdx}")
    endif()
endforeach()

file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/packaging/morat.spdx" CONTENT "${spdx}" @ONLY)
file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/packaging/components.json" CONTENT "${components}" @ONLY)
