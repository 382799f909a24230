# What a Linux desktop and a shell want to know about the programs: packaging/linux.
set(linux "${PROJECT_SOURCE_DIR}/packaging/linux")
set(made "${PROJECT_BINARY_DIR}/packaging")
set(MORAT_DATA_FOLDER "${CMAKE_INSTALL_FULL_DATADIR}/morat")

find_program(MORAT_GZIP gzip REQUIRED)

# morat_gzip(from to): compressed as packages want it, without name and time.
function(morat_gzip from to)
    add_custom_command(OUTPUT "${to}"
        COMMAND "${MORAT_GZIP}" -9nc "${from}" > "${to}" DEPENDS "${from}" VERBATIM)
    set_property(GLOBAL APPEND PROPERTY MORAT_LINUX_FILES "${to}")
endfunction()

foreach(program IN ITEMS morat morat-cli)
    foreach(language IN ITEMS "" .vi)
        configure_file("${linux}/man/${program}${language}.1.in" "${made}/man/${program}${language}.1"
            @ONLY)
        morat_gzip("${made}/man/${program}${language}.1" "${made}/man${language}/${program}.1.gz")
        string(REPLACE "." "/" folder "${language}")
        file(MAKE_DIRECTORY "${made}/man${language}")
        install(FILES "${made}/man${language}/${program}.1.gz"
            DESTINATION "${CMAKE_INSTALL_MANDIR}${folder}/man1")
    endforeach()
endforeach()

install(FILES "${linux}/completions/morat-cli.bash"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" RENAME morat-cli)
install(FILES "${linux}/completions/_morat-cli"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions")
install(FILES "${linux}/completions/morat-cli.fish"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")

# Debian wants a changelog in its own form; ours is beside it.
set(MORAT_PACKAGE_SUFFIX "" CACHE STRING "What the .deb's version ends in: +deb13 for Debian 13, nothing for 12")
set(MORAT_DEBIAN_VERSION "${PROJECT_VERSION}${MORAT_PACKAGE_SUFFIX}")
execute_process(COMMAND date -u -R -d "${MORAT_RELEASE_DATE}"
    OUTPUT_VARIABLE MORAT_RELEASE_RFC_DATE OUTPUT_STRIP_TRAILING_WHITESPACE)
configure_file("${linux}/debian-changelog.in" "${made}/changelog" @ONLY)
morat_gzip("${made}/changelog" "${made}/changelog.gz")
morat_gzip("${PROJECT_SOURCE_DIR}/CHANGELOG.md" "${made}/CHANGELOG.md.gz")
install(FILES "${linux}/copyright" "${made}/changelog.gz" "${made}/CHANGELOG.md.gz"
    DESTINATION "${CMAKE_INSTALL_DOCDIR}")

if(TARGET morat)
    set(id "${MORAT_APPLICATION_ID}")
    configure_file("${linux}/${id}.metainfo.xml.in" "${made}/${id}.metainfo.xml" @ONLY)
    install(FILES "${made}/${id}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
    install(FILES "${linux}/${id}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")

    set(icon "${PROJECT_SOURCE_DIR}/resources/icons/morat.svg")
    set(icons "${CMAKE_INSTALL_DATADIR}/icons/hicolor")
    install(FILES "${icon}" DESTINATION "${icons}/scalable/apps")
    find_program(MORAT_RSVG_CONVERT rsvg-convert)
    if(MORAT_RSVG_CONVERT)
        foreach(size IN ITEMS 16 22 24 32 48 64 128 256 512)
            set(png "${made}/icons/${size}/morat.png")
            file(MAKE_DIRECTORY "${made}/icons/${size}")
            add_custom_command(OUTPUT "${png}"
                COMMAND "${MORAT_RSVG_CONVERT}" -w ${size} -h ${size} -o "${png}" "${icon}"
                DEPENDS "${icon}" VERBATIM)
            set_property(GLOBAL APPEND PROPERTY MORAT_LINUX_FILES "${png}")
            install(FILES "${png}" DESTINATION "${icons}/${size}x${size}/apps")
        endforeach()
    elseif(MORAT_PACKAGE)
        message(FATAL_ERROR "rsvg-convert (librsvg2-bin) draws the icons of a package")
    else()
        message(STATUS "No rsvg-convert: only the scalable icon will be installed")
    endif()
endif()

get_property(files GLOBAL PROPERTY MORAT_LINUX_FILES)
add_custom_target(morat_linux_files ALL DEPENDS ${files})
