# Headers that nearly every source file includes, compiled once for all targets. Off by default, since
# a file that forgets an include is not noticed then: packages, and what `tests/run.sh --tidy` reads, are
# made without. With them the build of the sanitizers takes half of its time.
option(MORAT_PRECOMPILE "Compile the commonest headers once" OFF)

set(MORAT_CORE_HEADERS
    <algorithm> <array> <functional> <map> <memory> <optional> <span> <string> <utility> <variant>
    <vector>
    <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash> <QJsonArray>
    <QJsonDocument> <QJsonObject> <QList> <QMap> <QObject> <QRegularExpression> <QSet> <QString>
    <QStringList> <QStringView> <QVariant>)
set(MORAT_WIDGETS_HEADERS ${MORAT_CORE_HEADERS}
    <QAction> <QApplication> <QHBoxLayout> <QLabel> <QLineEdit> <QPainter> <QPlainTextEdit>
    <QPushButton> <QTextBlock> <QTextDocument> <QTextEdit> <QTimer> <QToolButton> <QTreeWidget>
    <QVBoxLayout> <QWidget>)

# Whether the target sees Qt Widgets: a compiled header holds for one set of Qt's macros only.
function(morat_sees_widgets target result)
    get_property(seen TARGET ${target} PROPERTY MORAT_SEES_WIDGETS)
    if(seen STREQUAL "")
        set(seen OFF)
        get_target_property(links ${target} INTERFACE_LINK_LIBRARIES)
        get_target_property(type ${target} TYPE)
        if(NOT type STREQUAL "INTERFACE_LIBRARY")
            get_target_property(own ${target} LINK_LIBRARIES)
            list(APPEND links ${own})
        endif()
        foreach(link IN LISTS links)
            if(link STREQUAL "Qt6::Widgets")
                set(seen ON)
            elseif(link MATCHES "^morat_" AND TARGET ${link})
                morat_sees_widgets(${link} seen)
            endif()
            if(seen)
                break()
            endif()
        endforeach()
        set_property(TARGET ${target} PROPERTY MORAT_SEES_WIDGETS ${seen})
    endif()
    set(${result} ${seen} PARENT_SCOPE)
endfunction()

function(morat_compile_headers name library)
    set(source "${PROJECT_BINARY_DIR}/headers/${name}.cpp")
    file(CONFIGURE OUTPUT "${source}" CONTENT "// Nothing but its headers.\n")
    add_library(morat_headers_${name} OBJECT "${source}")
    target_link_libraries(morat_headers_${name} PRIVATE morat_options ${library})
    target_precompile_headers(morat_headers_${name} PRIVATE ${ARGN})
    set_target_properties(morat_headers_${name} PROPERTIES AUTOMOC OFF POSITION_INDEPENDENT_CODE ON)
endfunction()

# For all rooms and tests; called when every target is known.
function(morat_precompile)
    if(NOT MORAT_PRECOMPILE)
        return()
    endif()
    morat_compile_headers(core Qt6::Core ${MORAT_CORE_HEADERS})
    if(MORAT_DESKTOP)
        find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets)
        morat_compile_headers(widgets Qt6::Widgets ${MORAT_WIDGETS_HEADERS})
    endif()
    get_property(targets GLOBAL PROPERTY MORAT_COMPILED)
    foreach(target IN LISTS targets)
        morat_sees_widgets(${target} widgets)
        if(widgets)
            target_precompile_headers(${target} REUSE_FROM morat_headers_widgets)
        else()
            target_precompile_headers(${target} REUSE_FROM morat_headers_core)
        endif()
    endforeach()
endfunction()
