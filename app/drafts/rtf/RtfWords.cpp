// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/rtf/RtfWords.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace morat {

std::optional<DocumentStory> rtfStory(const QByteArray &name) {
    static const QSet<QByteArray> margins{"header", "headerl", "headerr", "headerf",
                                          "footer", "footerl", "footerr", "footerf"};
    if (name == "footnote")
        return DocumentStory::Note;
    return margins.contains(name) ? std::optional(DocumentStory::Margin) : std::nullopt;
}

bool isRtfShape(const QByteArray &name) {
    return name == "shp" || name == "shpgrp" || name == "do";
}

bool isRtfBoxText(const QByteArray &name) {
    return name == "shptxt" || name == "dptxbxtext";
}

bool isSkippedRtfGroup(const QByteArray &name) {
    static const QSet<QByteArray> names{
        "fonttbl", "colortbl", "stylesheet", "info",      "header",   "headerl",    "headerr",
        "headerf", "footer",   "footerl",    "footerr",   "footerf",  "footnote",   "annotation",
        "fldinst", "filetbl",  "revtbl",     "pntext",    "listtext", "nonshppict", "xe",
        "tc",      "rxe",      "txe",        "bkmkstart", "bkmkend",  "atnid",      "atnauthor",
        "pntxta",  "pntxtb",   "shprslt",    "listtable", "generator"};
    return names.contains(name);
}

bool isRtfEmbed(const QByteArray &name) {
    return name == "pict" || name == "shppict" || name == "object" || name == "shp" || name == "do";
}

bool isRtfTable(const QByteArray &name) {
    return name == "fonttbl" || name == "filetbl" || name == "colortbl" || name == "stylesheet" ||
           name == "listtable" || name == "listoverridetable";
}

QString rtfCharacter(const QByteArray &name) {
    static const QHash<QByteArray, QString> characters{
        {"tab", u"\t"_s},         {"emdash", u"—"_s},       {"endash", u"–"_s},
        {"lquote", u"‘"_s},       {"rquote", u"’"_s},       {"ldblquote", u"“"_s},
        {"rdblquote", u"”"_s},    {"bullet", u"•"_s},       {"emspace", u"\u2003"_s},
        {"enspace", u"\u2002"_s}, {"qmspace", u"\u2005"_s}, {"zwj", u"\u200D"_s},
        {"zwnj", u"\u200C"_s},    {"ltrmark", u"\u200E"_s}, {"rtlmark", u"\u200F"_s}};
    return characters.value(name);
}

} // namespace morat
