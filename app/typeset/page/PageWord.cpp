// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/page/PageWord.h"

#include "text/Folding.h"
#include "vietnamese/charsets/LegacyFont.h"

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr QChar softHyphen = u'\u00AD';

/// “ABCDEF+.VnTime-Bold” → “.VnTime”: without the mark of a part of a font, and without its cut.
QString familyOf(const QString &font) {
    QString family = font;
    if (family.size() > 7 && family[6] == u'+')
        family.remove(0, 7);
    const qsizetype cut = family.indexOf(u',');
    if (cut > 0)
        family.truncate(cut);
    return family;
}

std::optional<LegacyFont> legacyFontOf(const QString &font) {
    const QString family = familyOf(font);
    if (auto found = legacyFontNamed(family))
        return found;
    const qsizetype dash = family.lastIndexOf(u'-');
    return dash > 0 ? legacyFontNamed(family.left(dash)) : std::nullopt;
}

/// The presentation forms that Latin fonts have; nothing for any other letter.
QStringView lettersOfLigature(QChar c) {
    switch (c.unicode()) {
    case 0xFB00:
        return u"ff";
    case 0xFB01:
        return u"fi";
    case 0xFB02:
        return u"fl";
    case 0xFB03:
        return u"ffi";
    case 0xFB04:
        return u"ffl";
    case 0xFB05:
    case 0xFB06:
        return u"st";
    default:
        return {};
    }
}

} // namespace

bool isHyphen(QChar c) {
    return c == u'-' || c == softHyphen || c == u'\u2010' || c == u'\u2011';
}

QString readAs(const QString &text, const QString &font) {
    QString shown;
    if (const auto legacy = legacyFontOf(font)) {
        for (const ShownText &each : shownIn(*legacy, text))
            shown += each.text;
        if (legacy->capitals)
            shown = shown.toUpper();
    } else {
        shown = text;
    }
    QString read;
    read.reserve(shown.size());
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const QChar c = shown[i];
        if (const QStringView letters = lettersOfLigature(c); !letters.isEmpty())
            read += letters;
        else if (c.category() == QChar::Other_Control || c == QChar::ReplacementCharacter)
            continue;
        else if (!hasNoWidth(c) || (c == softHyphen && i == shown.size() - 1 && i > 0))
            read += c;
    }
    return composed(read);
}

} // namespace morat
