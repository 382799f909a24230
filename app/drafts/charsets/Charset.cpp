// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/charsets/Charset.h"

#include "drafts/translation/DraftTr.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

struct CharsetWords {
    Charset charset;
    const char *name;
    /// Other names, lower case, without "-", "_" and blanks.
    const char *others;
};

constexpr std::array charsetWords{
    CharsetWords{Charset::Utf8, "UTF-8", "unicode"},
    CharsetWords{Charset::Utf16Le, "UTF-16LE", "utf16"},
    CharsetWords{Charset::Utf16Be, "UTF-16BE", ""},
    CharsetWords{Charset::Windows1258, "windows-1258", "cp1258"},
    CharsetWords{Charset::Tcvn3, "TCVN3", "abc tcvn tcvn57121 tcvn3abc .vntime"},
    CharsetWords{Charset::VniWindows, "VNI-Windows", "vni vniwin vnitimes"},
    CharsetWords{Charset::Viscii, "VISCII", ""},
    CharsetWords{Charset::Viqr, "VIQR", ""},
    CharsetWords{Charset::Utf8Damaged, "UTF-8-damaged", ""},
    CharsetWords{Charset::Utf8Twice, "UTF-8-twice", "doubleutf8 utf8double"},
    CharsetWords{Charset::Tcvn3InUtf8, "TCVN3-in-UTF-8", ""},
    CharsetWords{Charset::VniInUtf8, "VNI-in-UTF-8", ""}};

QString plainName(const QString &name) {
    return name.toLower().remove(u'-').remove(u'_').remove(u' ');
}

} // namespace

QString charsetName(Charset charset) {
    return QString::fromLatin1(charsetWords[size_t(charset)].name);
}

QString charsetTitle(Charset charset) {
    switch (charset) {
    case Charset::Tcvn3:
        return u"TCVN3 (ABC)"_s;
    case Charset::Utf8Damaged:
        return DraftTr::tr("UTF-8 with damaged bytes");
    case Charset::Utf8Twice:
        return DraftTr::tr("UTF-8 made twice over");
    case Charset::Tcvn3InUtf8:
        return DraftTr::tr("TCVN3 (ABC) saved as UTF-8");
    case Charset::VniInUtf8:
        return DraftTr::tr("VNI saved as UTF-8");
    default:
        return charsetName(charset);
    }
}

std::optional<Charset> charsetNamed(const QString &name) {
    const QString wanted = plainName(name);
    for (const CharsetWords &words : charsetWords) {
        const QStringList names = QString::fromLatin1(words.others).split(u' ') +
                                  QStringList{plainName(QString::fromLatin1(words.name))};
        if (!wanted.isEmpty() && names.contains(wanted))
            return words.charset;
    }
    return {};
}

QList<Charset> allCharsets() {
    QList<Charset> all;
    for (const CharsetWords &words : charsetWords)
        all.append(words.charset);
    return all;
}

bool isUnicode(Charset charset) {
    return charset <= Charset::Utf16Be;
}

} // namespace morat
