#!/usr/bin/env bash
# rooms_include_what_they_link.sh ROOMS APP_FOLDER
# ROOMS is written by CMake: "folder target links..." a room. Every file of a room includes only what
# its own folder or a room that it links holds, Qt Widgets only where they are linked, and no room
# reaches itself.
set -euo pipefail
rooms=$1
app=$2
cd "$app"
grep -rn --include='*.h' --include='*.cpp' -E '^ *#include ("[a-z]+/|<(QtGui|QtWidgets|QWidget|QApplication|QColor|QFont|QTextDocument|QUndoStack))' . |
    sed 's|^\./||' |
    awk -v rooms="$rooms" '
    function room(path) { # the innermost room that holds the path
        while (path != "" && !(path in target)) {
            if (!sub(/\/[^\/]*$/, "", path)) path = ""
        }
        return path
    }
    function reach(from, at,    i, n, parts) { # all that is linked, directly or through others
        n = split(links[at], parts, " ")
        for (i = 1; i <= n; ++i) {
            if (parts[i] == "Qt6::Widgets") widgets[from] = 1
            if (!(parts[i] in folder)) continue
            if (folder[parts[i]] == from) { print from " reaches itself, through " at; bad = 1; continue }
            if ((from, folder[parts[i]]) in may) continue
            may[from, folder[parts[i]]] = 1
            reach(from, folder[parts[i]])
        }
    }
    BEGIN {
        while ((getline line < rooms) > 0) {
            n = split(line, words, " ")
            if (n < 2) continue
            target[words[1]] = words[2]
            folder[words[2]] = words[1]
            for (i = 3; i <= n; ++i) links[words[1]] = links[words[1]] " " words[i]
            ++count
        }
        if (count < 10) { print "no rooms in " rooms; exit 1 }
        for (r in target) reach(r, r)
    }
    {
        split($0, found, ":")
        file = found[1]
        from = room(file)
        if (match($0, /#include "[^"]+"/)) {
            header = substr($0, RSTART + 10, RLENGTH - 11)
            to = room(header)
            if (from == "" || to == "") { print "in no room: " $0; bad = 1; next }
            if (to != from && !((from, to) in may)) { print from " does not link " to ": " $0; bad = 1 }
        } else if (!(from in widgets)) {
            print from " links no widgets: " $0
            bad = 1
        }
    }
    END { if (NR < 100) { print "read " NR " includes only"; bad = 1 } exit bad }'
