// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/charsets/Transcoding.h"

#include "drafts/translation/DraftTr.h"
#include "vietnamese/charsets/LegacyCharset.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// The charset of the codes; nothing where they are UTF-8's own, encoded once more.
std::optional<LegacyCharset> legacyOf(Charset charset) {
    switch (charset) {
    case Charset::Windows1258:
        return LegacyCharset::Windows1258;
    case Charset::Tcvn3:
    case Charset::Tcvn3InUtf8:
        return LegacyCharset::Tcvn3;
    case Charset::VniWindows:
    case Charset::VniInUtf8:
        return LegacyCharset::VniWindows;
    case Charset::Viscii:
        return LegacyCharset::Viscii;
    case Charset::Viqr:
        return LegacyCharset::Viqr;
    default:
        return {};
    }
}

bool wentThroughUtf8(Charset charset) {
    return charset >= Charset::Utf8Twice;
}

/// The code that a character of wrongly read text was made from. Some programs leave the codes from
/// 0x80 to 0x9f as controls.
std::optional<uchar> codeOf(char32_t c) {
    if (c >= 0x80 && c < 0xa0)
        return uchar(c);
    return c > 0xffff ? std::nullopt : windows1252Code(QChar(char16_t(c)));
}

/// The well-formed UTF-8 sequence that the codes begin with, if it is longer than one.
std::optional<std::pair<QString, int>> sequenceAt(QByteArrayView codes) {
    const uchar lead = uchar(codes.front());
    const int length = lead >= 0xc2 && lead <= 0xdf   ? 2
                       : lead >= 0xe0 && lead <= 0xef ? 3
                       : lead >= 0xf0 && lead <= 0xf4 ? 4
                                                      : 0;
    if (length == 0 || codes.size() < length)
        return {};
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless |
                                                    QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decode(codes.first(length));
    if (decode.hasError() || (text.size() != 1 && length != 4))
        return {};
    return std::pair(text, length);
}

/// Codes of the file, each with where it begins there; the last place is the end.
struct Codes {
    QByteArray codes;
    QList<qint32> places;
};

/// The codes of a line of UTF-8; nothing when a character of it was made from none.
std::optional<Codes> codesOfLine(QByteArrayView line, qint64 start) {
    Codes found;
    for (qsizetype at = 0; at < line.size();) {
        const auto sequence = sequenceAt(line.sliced(at));
        const int length = sequence ? sequence->second : 1;
        char32_t c = uchar(line[at]);
        if (sequence)
            c = sequence->first.toUcs4().constFirst();
        const auto code = codeOf(c);
        if (!code)
            return {};
        found.codes.append(char(*code));
        found.places.append(qint32(start + at));
        at += length;
    }
    found.places.append(qint32(start + line.size()));
    return found;
}

} // namespace

class Transcoder {
public:
    explicit Transcoder(Charset charset)
        : m_charset(charset)
        , m_legacy(legacyOf(charset)) {
        m_read.transcoding.m_charset = charset;
    }

    [[nodiscard]] Result<Transcoded> run(const QByteArray &bytes);

private:
    void stretch(bool isLegacy) {
        auto &all = m_read.transcoding.m_stretches;
        if (all.isEmpty() || all.last().isLegacy != isLegacy)
            all.append({m_read.source.size(), isLegacy});
    }
    void emitLetter(const QString &text, qint64 file) {
        m_read.transcoding.m_letters.append({qint32(m_read.source.size()), qint32(file)});
        m_read.text += text;
        m_read.source += text.toUtf8();
        m_afterAscii = false;
    }
    /// One byte that is the same in the text and in the file.
    void emitAscii(char c, qint64 file) {
        if (!m_afterAscii)
            m_read.transcoding.m_letters.append({qint32(m_read.source.size()), qint32(file)});
        m_read.text += QChar::fromLatin1(c);
        m_read.source += c;
        m_afterAscii = true;
    }
    /// Gives the first code that has no character, or -1.
    qsizetype legacyLetters(const Codes &codes);
    void unicodeLetters(QByteArrayView line, qint64 start);
    void damagedLetters(const QByteArray &bytes);
    [[nodiscard]] bool readsBetter(const Codes &codes, QByteArrayView line) const;

    Charset m_charset;
    std::optional<LegacyCharset> m_legacy;
    Transcoded m_read;
    bool m_afterAscii = false;
};

qsizetype Transcoder::legacyLetters(const Codes &codes) {
    const QByteArray &all = codes.codes;
    for (qsizetype at = 0; at < all.size();) {
        int taken = 1;
        QString text;
        if (m_legacy) {
            const LegacyLetter letter = legacyLetterAt(all, at, *m_legacy);
            if (letter.codes == 0 && !wentThroughUtf8(m_charset))
                return at;
            taken = std::max(1, letter.codes);
            text = letter.codes == 0 ? QString(QChar(char16_t(uchar(all[at]))))
                                     : QString(letter.letter);
        } else if (const auto sequence = sequenceAt(QByteArrayView(all).sliced(at))) {
            text = sequence->first;
            taken = sequence->second;
        } else {
            const QChar c = windows1252Character(uchar(all[at]));
            text = c.isNull() ? QString(QChar(char16_t(uchar(all[at])))) : QString(c);
        }
        const qint32 place = codes.places[at];
        if (taken == 1 && text[0].unicode() < 0x80 && text[0].unicode() == uchar(all[at]))
            emitAscii(all[at], place);
        else
            emitLetter(text, place);
        at += taken;
    }
    return -1;
}

void Transcoder::unicodeLetters(QByteArrayView line, qint64 start) {
    for (qsizetype at = 0; at < line.size();) {
        const auto sequence = sequenceAt(line.sliced(at));
        if (sequence)
            emitLetter(sequence->first, start + at);
        else
            emitAscii(line[at], start + at);
        at += sequence ? sequence->second : 1;
    }
}

void Transcoder::damagedLetters(const QByteArray &bytes) {
    for (qsizetype at = 0; at < bytes.size();) {
        const auto sequence = sequenceAt(QByteArrayView(bytes).sliced(at));
        if (sequence)
            emitLetter(sequence->first, at);
        else if (uchar(bytes[at]) >= 0x80)
            emitLetter(QString(QChar::ReplacementCharacter), at);
        else
            emitAscii(bytes[at], at);
        at += sequence ? sequence->second : 1;
    }
}

bool Transcoder::readsBetter(const Codes &codes, QByteArrayView line) const {
    Transcoder trial(m_charset);
    (void)trial.legacyLetters(codes);
    const double now = legibilityOf(trial.m_read.text).score();
    const double before = legibilityOf(QString::fromUtf8(line)).score();
    // "HoÃ ng" with a no-break space reads well enough; but well-formed UTF-8 is no accident.
    return now > before || (m_charset == Charset::Utf8Twice && now == before &&
                            trial.m_read.source.size() < line.size());
}

Result<Transcoded> Transcoder::run(const QByteArray &bytes) {
    if (bytes.contains('\0'))
        return failure(DraftTr::tr("This is not a text file: it contains zero bytes."));
    if (wentThroughUtf8(m_charset)) {
        if (!bytes.isValidUtf8())
            return failure(DraftTr::tr("The file is not valid UTF-8, so it cannot be %1.")
                               .arg(charsetTitle(m_charset)));
        for (qsizetype start = 0; start < bytes.size();) {
            const qsizetype found = bytes.indexOf('\n', start);
            const qsizetype end = found < 0 ? bytes.size() : found + 1;
            const QByteArrayView line = QByteArrayView(bytes).sliced(start, end - start);
            const auto codes = codesOfLine(line, start);
            const bool isLegacy = codes && readsBetter(*codes, line);
            stretch(isLegacy);
            if (isLegacy)
                (void)legacyLetters(*codes);
            else
                unicodeLetters(line, start);
            start = end;
        }
    } else if (m_charset == Charset::Utf8Damaged) {
        stretch(false);
        damagedLetters(bytes);
    } else {
        stretch(true);
        Codes codes{bytes, {}};
        codes.places.resize(bytes.size() + 1);
        for (qsizetype i = 0; i <= bytes.size(); ++i)
            codes.places[i] = qint32(i);
        if (const qsizetype fault = legacyLetters(codes); fault >= 0) {
            return failure(DraftTr::tr("Byte %1 of the file (line %2) is no character of %3.")
                               .arg(fault)
                               .arg(bytes.first(fault).count('\n') + 1)
                               .arg(charsetTitle(m_charset)));
        }
    }
    m_read.transcoding.m_letters.append({qint32(m_read.source.size()), qint32(bytes.size())});
    return std::move(m_read);
}

qint64 Transcoding::inFile(qint64 source) const {
    const auto after =
        std::upper_bound(m_letters.cbegin(), m_letters.cend(), source,
                         [](qint64 place, const Letter &letter) { return place < letter.source; });
    if (after == m_letters.cbegin())
        return source;
    const Letter &letter = *(after - 1);
    const qint64 file = letter.file + (source - letter.source);
    return after == m_letters.cend() ? qint64(letter.file) : std::min<qint64>(file, after->file);
}

Result<QByteArray> Transcoding::encoded(QStringView text, qint64 source,
                                        QByteArrayView before) const {
    const auto after = std::upper_bound(
        m_stretches.cbegin(), m_stretches.cend(), source,
        [](qint64 place, const Stretch &stretch) { return place < stretch.source; });
    const bool isLegacy = after == m_stretches.cbegin() || (after - 1)->isLegacy;
    const QString composed = text.toString().normalized(QString::NormalizationForm_C);
    if (!isLegacy)
        return composed.toUtf8();
    QByteArray codes = composed.toUtf8();
    if (const auto legacy = legacyOf(m_charset)) {
        QChar missing;
        const auto written = legacyEncoded(composed, before, *legacy, &missing);
        if (!written) {
            return failure(
                DraftTr::tr("The charset %1 cannot write “%2”. Convert the draft to Unicode, "
                            "or correct it in other words.")
                    .arg(charsetTitle(m_charset), QString(missing)));
        }
        codes = *written;
    }
    if (!wentThroughUtf8(m_charset))
        return codes;
    QString read;
    for (const char code : std::as_const(codes)) {
        const QChar c = windows1252Character(uchar(code));
        read += c.isNull() ? QChar(char16_t(uchar(code))) : c;
    }
    return read.toUtf8();
}

Result<Transcoded> transcode(const QByteArray &bytes, Charset charset) {
    return Transcoder(charset).run(bytes);
}

} // namespace morat
