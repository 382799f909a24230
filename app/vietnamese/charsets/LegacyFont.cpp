// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/charsets/LegacyFont.h"

using namespace Qt::StringLiterals;

namespace morat {

std::optional<LegacyFont> legacyFontNamed(const QString &name) {
    if (name.startsWith(".vn"_L1, Qt::CaseInsensitive)) {
        // ".VnTimeH", ".VnArial NarrowH"; but ".VnBahamasB H" is written, too.
        return LegacyFont{name, LegacyCharset::Tcvn3, name.endsWith(u'H')};
    }
    if (name.startsWith("vni-"_L1, Qt::CaseInsensitive) ||
        name.startsWith("vni "_L1, Qt::CaseInsensitive))
        return LegacyFont{name, LegacyCharset::VniWindows, false};
    return {};
}

QString legacyFontWords(const LegacyFont &font) {
    return (font.charset == LegacyCharset::Tcvn3 ? u"TCVN3 ("_s : u"VNI-Windows ("_s) + font.name +
           u')';
}

QString unicodeFontLike(const LegacyFont &font) {
    const QString name = font.name.toLower();
    if (name.contains("courier"_L1))
        return u"Courier New"_s;
    const bool sans = name.contains("arial"_L1) || name.contains("helve"_L1) ||
                      name.contains("avant"_L1) || name.contains("swiss"_L1);
    return sans ? u"Arial"_s : u"Times New Roman"_s;
}

QList<ShownText> shownIn(const LegacyFont &font, QStringView text) {
    QList<ShownText> shown;
    const auto same = [&shown](QStringView units) {
        if (!shown.isEmpty() && shown.last().isSame) {
            shown.last().text += units;
            shown.last().units += units.size();
        } else {
            shown.append({units.toString(), units.size(), true});
        }
    };
    QByteArray codes; // of a stretch of characters that have one
    for (qsizetype at = 0; at < text.size();) {
        const auto code = windows1252Code(text[at]);
        if (!code) {
            same(text.sliced(at, 1));
            ++at;
            continue;
        }
        codes.clear();
        for (qsizetype end = at; end < text.size(); ++end) {
            const auto next = windows1252Code(text[end]);
            if (!next)
                break;
            codes.append(char(*next));
        }
        for (qsizetype in = 0; in < codes.size();) {
            const LegacyLetter letter = legacyLetterAt(codes, in, font.charset);
            const qsizetype units = std::max(1, letter.codes);
            QString show =
                letter.codes == 0 ? text.sliced(at + in, 1).toString() : QString(letter.letter);
            if (font.capitals)
                show = show.toUpper();
            const QStringView there = text.sliced(at + in, units);
            if (show == there)
                same(there);
            else
                shown.append({show, units, false});
            in += units;
        }
        at += codes.size();
    }
    return shown;
}

std::optional<QString> writtenFor(const LegacyFont &font, QStringView text, QChar *missing) {
    QString written;
    const auto fails = [missing](QChar at) {
        if (missing != nullptr)
            *missing = at;
        return std::nullopt;
    };
    for (const QChar c : text) {
        if (font.capitals && c != c.toUpper())
            return fails(c);
        // Its capitals have the codes of the small letters; those of ASCII, and Ă, have their own.
        auto codes = legacyCodesOf(c, font.charset);
        if (!codes && font.capitals)
            codes = legacyCodesOf(c.toLower(), font.charset);
        if (!codes) {
            // A character that no code of the charset stands for is shown in another font.
            if (windows1252Code(c) || c.isLetter())
                return fails(c);
            written += c;
            continue;
        }
        for (const char code : *codes) {
            const QChar one = windows1252Character(uchar(code));
            written += one.isNull() ? QChar(char16_t(uchar(code))) : one;
        }
    }
    return written;
}

} // namespace morat
