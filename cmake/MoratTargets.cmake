# How every target of the project is compiled, in one place.

add_library(morat_options INTERFACE)
target_compile_features(morat_options INTERFACE cxx_std_20)
target_include_directories(morat_options INTERFACE "${PROJECT_SOURCE_DIR}/app")
# The strict Qt defines catch encoding bugs: no text becomes or comes from bytes unasked.
target_compile_definitions(morat_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_NO_CONTEXTLESS_CONNECT QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_USE_QSTRINGBUILDER QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(MSVC)
    target_compile_options(morat_options INTERFACE /W4 /utf-8 /permissive- /Zc:__cplusplus
        $<$<BOOL:${MORAT_WARNINGS_AS_ERRORS}>:/WX>)
else()
    target_compile_options(morat_options INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
        -Wcast-qual -Wimplicit-fallthrough -Wno-missing-field-initializers
        # g++ 12 raises this on Qt's own inline functions once they are optimised.
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
        $<$<BOOL:${MORAT_WARNINGS_AS_ERRORS}>:-Werror>)
endif()
if(WIN32)
    # Windows 10, and none of the macros min and max.
    target_compile_definitions(morat_options INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN UNICODE
        _WIN32_WINNT=0x0A00)
    # As much stack as on Linux: deeply nested markup is taken apart by recursion.
    if(MSVC)
        target_link_options(morat_options INTERFACE /STACK:8388608)
    else()
        target_link_options(morat_options INTERFACE -Wl,--stack,8388608)
    endif()
endif()
if(MINGW)
    set(program "$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>")
    target_sources(morat_options INTERFACE
        "$<${program}:${PROJECT_SOURCE_DIR}/app/windows/ThreadExit.cpp>")
endif()
if(MORAT_PACKAGE)
    # No path of the computer that builds gets into a program, so that two builds are equal.
    if(NOT MSVC)
        add_compile_options("-ffile-prefix-map=${PROJECT_BINARY_DIR}=build"
                            "-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.")
    endif()
    # What is installed is built by name; the tools that make the dictionaries are not.
    set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
    if(NOT WIN32) # where every program can be loaded anywhere, and MinGW's linker says so
        set(CMAKE_POSITION_INDEPENDENT_CODE ON)
        include(CheckPIESupported)
        check_pie_supported(LANGUAGES CXX)
        target_compile_options(morat_options INTERFACE -fstack-clash-protection)
        target_link_options(morat_options INTERFACE -Wl,-z,relro,-z,now -Wl,--as-needed)
    endif()
    if(NOT MSVC)
        target_compile_options(morat_options INTERFACE -D_FORTIFY_SOURCE=2 -fstack-protector-strong)
        target_link_options(morat_options INTERFACE -fstack-protector-strong)
    endif()
endif()
if(MORAT_SANITIZE OR MORAT_FUZZ)
    # Whoever looks for errors wants those that assertions name, in an optimised build, too.
    target_compile_definitions(morat_options INTERFACE QT_FORCE_ASSERTS)
endif()
if(MORAT_SANITIZE)
    target_compile_options(morat_options INTERFACE
        -fsanitize=${MORAT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(morat_options INTERFACE -fsanitize=${MORAT_SANITIZE})
endif()
if(MORAT_COVERAGE)
    target_compile_options(morat_options INTERFACE --coverage -O0)
    target_link_options(morat_options INTERFACE --coverage)
endif()
if(MORAT_FUZZ)
    target_compile_options(morat_options INTERFACE
        -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined)
    target_link_options(morat_options INTERFACE -fsanitize=address,undefined)
endif()

# morat_names_version(target): of the few that say it, so that a new version does not compile everything.
function(morat_names_version target)
    target_compile_definitions(${target} PRIVATE MORAT_VERSION="${PROJECT_VERSION}")
endfunction()

# morat_room(checks/spelling SOURCES a.cpp ... LINKS morat_text ...)
# A room is a static library morat_checks_spelling, named by its folder under app. What it may include
# is what it links: tests/architecture holds every #include to that, from the list written here.
function(morat_room path)
    cmake_parse_arguments(ROOM "" "" "SOURCES;LINKS" ${ARGN})
    string(REPLACE "/" "_" name "${path}")
    add_library(morat_${name} STATIC ${ROOM_SOURCES})
    target_link_libraries(morat_${name} PUBLIC morat_options ${ROOM_LINKS})
    if(MORAT_LIBRARY) # which the rooms become a part of
        set_target_properties(morat_${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
    endif()
    set_property(GLOBAL APPEND PROPERTY MORAT_COMPILED morat_${name})
    morat_note_room(${path} ${ROOM_LINKS})
endfunction()

# morat_rooms(rules kinds pattern ...): a room that is nothing but the rooms in it.
function(morat_rooms path)
    string(REPLACE "/" "_" name "${path}")
    list(TRANSFORM ARGN PREPEND "morat_${name}_" OUTPUT_VARIABLE links)
    add_library(morat_${name} INTERFACE)
    target_link_libraries(morat_${name} INTERFACE ${links})
    morat_note_room(${path} ${links})
endfunction()

# A line "folder target links..." of the list that the architecture test reads.
function(morat_note_room path)
    string(REPLACE "/" "_" name "${path}")
    list(JOIN ARGN " " links)
    set_property(GLOBAL APPEND PROPERTY MORAT_ROOMS "${path} morat_${name} ${links}")
endfunction()

function(morat_write_rooms file)
    get_property(rooms GLOBAL PROPERTY MORAT_ROOMS)
    list(JOIN rooms "\n" lines)
    file(GENERATE OUTPUT "${file}" CONTENT "${lines}\n")
endfunction()

# morat_tests(LINKS morat_text UNITS Folding lexicon/Keystrokes): one small binary a unit, run by
# ctest; FoldingTest.cpp, in the folder of the room that it is about.
function(morat_tests)
    cmake_parse_arguments(TESTS "" "" "LINKS;UNITS" ${ARGN})
    foreach(unit IN LISTS TESTS_UNITS)
        get_filename_component(name ${unit} NAME)
        morat_test(${name} SOURCES ${unit}Test.cpp LINKS ${TESTS_LINKS})
    endforeach()
endfunction()

# FooTest.moc, which FooTest.cpp includes at its end, and the headers among the sources, by one call of
# moc each: AUTOMOC takes a scan and a compilation of an empty file more for each of the tests.
function(morat_test_moc target)
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/${target}_moc")
    file(MAKE_DIRECTORY "${folder}")
    foreach(source IN LISTS ARGN)
        get_filename_component(base ${source} NAME_WE)
        if(source MATCHES "\\.h$")
            qt6_wrap_cpp(made ${source} TARGET ${target})
        else()
            set(made "${folder}/${base}.moc")
            qt6_generate_moc(${source} "${made}" TARGET ${target})
        endif()
        target_sources(${target} PRIVATE "${made}")
    endforeach()
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
    target_include_directories(${target} PRIVATE "${folder}")
endfunction()

# morat_test(TextRange SOURCES test.cpp LINKS morat_text): one small binary a unit, run by ctest.
function(morat_test name)
    cmake_parse_arguments(TEST "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(test_${name} ${TEST_SOURCES})
    target_link_libraries(test_${name} PRIVATE ${TEST_LINKS} Qt6::Test)
    set_property(GLOBAL APPEND PROPERTY MORAT_COMPILED test_${name})
    morat_test_moc(test_${name} ${TEST_SOURCES})
    # What the tests of a room share lies above the folders of its rooms.
    target_include_directories(test_${name} PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
    if(TEST_LINKS MATCHES "morat_desktop")
        morat_static_plugins(test_${name} Qt6::QOffscreenIntegrationPlugin)
    endif()
    target_compile_definitions(test_${name} PRIVATE
        MORAT_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
    set_target_properties(test_${name} PROPERTIES
        RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    add_test(NAME ${name} COMMAND test_${name})
    # The big room that it is about: "ctest -L checks", and tests_checks builds what that runs.
    file(RELATIVE_PATH room "${PROJECT_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}")
    # Sanitizers take several times as long.
    set(timeout 300)
    if(MORAT_SANITIZE OR MORAT_FUZZ)
        set(timeout 900)
    endif()
    set_tests_properties(${name} PROPERTIES LABELS "${room}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;MORAT_DATA=${PROJECT_SOURCE_DIR}" TIMEOUT ${timeout})
    if(NOT TARGET tests_${room})
        add_custom_target(tests_${room})
    endif()
    add_dependencies(tests_${room} test_${name})
endfunction()
