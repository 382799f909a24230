// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/draft/Draft.h"

#include "drafts/charsets/Charset.h"
#include "drafts/draft/DraftTr.h"

#include <QCryptographicHash>

#include <array>

using namespace Qt::StringLiterals;

namespace morat {

QByteArray Draft::ownBytes() const {
    return own.isEmpty() ? bytes : own;
}

QString Draft::contentHash() const {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(ownBytes());
    if (!isUnicode(charset))
        hash.addData(charsetName(charset).toLatin1());
    return QString::fromLatin1(hash.result().toHex());
}

SourceRange Draft::inFile(SourceRange range) const {
    if (!envelope.isEmpty())
        return envelope.inFile(range);
    return transcoding.isEmpty() ? range : transcoding.inFile(range);
}

QString Draft::extracted() const {
    if (format != DraftFormat::PlainText)
        return text.joined();
    const Charset in = sourceCharset(*this);
    const qsizetype markLength = !hasByteOrderMark ? 0 : in == Charset::Utf8 ? 3 : 2;
    return decodeRun(QByteArrayView(source).sliced(markLength), in);
}

void noteCharset(QList<Block> &blocks, Charset charset) {
    if (isUnicode(charset))
        return;
    // Findings speak Vietnamese, whatever the interface does.
    QString words = charsetName(charset);
    if (charset == Charset::Utf8Twice)
        words = u"UTF-8 mã hóa hai lần"_s;
    else if (charset == Charset::Tcvn3InUtf8)
        words = u"TCVN3 lưu thành UTF-8"_s;
    else if (charset == Charset::VniInUtf8)
        words = u"VNI lưu thành UTF-8"_s;
    for (Block &block : blocks)
        block.legacyCharset = words;
}

void extractJoinedText(Draft &draft) {
    for (qsizetype i = 0; i < draft.origins.size(); ++i) {
        const qsizetype length = draft.text.blocks().at(i).text.size();
        SourceMap map(Unit::Utf16Units);
        map.appendVerbatim(length, {draft.text.blockStart(i), length});
        draft.origins[i].extracted = std::move(map);
        draft.origins[i].extractedStart = draft.text.blockStart(i);
    }
}

QString formatName(DraftFormat format) {
    switch (format) {
    case DraftFormat::PlainText:
        return u"text"_s;
    case DraftFormat::Html:
        return u"html"_s;
    case DraftFormat::Docx:
        return u"docx"_s;
    case DraftFormat::Odt:
        return u"odt"_s;
    case DraftFormat::Markdown:
        return u"markdown"_s;
    case DraftFormat::Wxr:
        return u"wxr"_s;
    case DraftFormat::Ninjs:
        return u"ninjs"_s;
    case DraftFormat::Rtf:
        return u"rtf"_s;
    }
    return {};
}

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

Charset sourceCharset(const Draft &draft) {
    return isUnicode(draft.charset) ? draft.charset : Charset::Utf8;
}

namespace {

QStringList charsetNotices(const Draft &draft) {
    if (isUnicode(draft.charset)) {
        QStringList fonts;
        for (const Block &block : draft.text.blocks()) {
            if (!block.legacyCharset.isEmpty() && !fonts.contains(block.legacyCharset))
                fonts.append(block.legacyCharset);
        }
        if (fonts.isEmpty())
            return {};
        return {DraftTr::tr("The draft has text for fonts from before Unicode: %1. It is written "
                            "for them again, unless you convert the draft to Unicode.")
                    .arg(fonts.join(u", "_s))};
    }
    if (draft.charset == Charset::Utf8Twice) {
        return {DraftTr::tr("The text was made UTF-8 twice over; it is read as it was meant and "
                            "written the same way, unless you convert the draft to Unicode.")};
    }
    return {DraftTr::tr("The draft is in the old charset %1. It is written in it again, unless "
                        "you convert the draft to Unicode. If the text looks wrong, choose "
                        "another charset.")
                .arg(charsetTitle(draft.charset))};
}

} // namespace

QStringList unreachedNotices(const Draft &draft) {
    QStringList names = draft.unreached;
    for (const TwinField &twin : draft.twins) {
        if (!saysTheSame(twin, draft))
            names.append(twin.name);
    }
    if (names.isEmpty())
        return {};
    return {DraftTr::tr("The file holds the text once more, in other words or other markup: %1. "
                        "Corrections do not reach it there; let the CMS make it anew.")
                .arg(names.join(u", "_s))};
}

QStringList readingNotices(const Draft &draft) {
    return charsetNotices(draft) + unreachedNotices(draft);
}

} // namespace morat
