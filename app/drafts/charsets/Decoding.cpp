// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/charsets/Decoding.h"

#include "drafts/translation/DraftTr.h"

#include <QStringEncoder>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// The length of the well-formed UTF-8 sequence at `at` (Unicode, table 3-7), 0 when there is none.
int sequenceLength(const uchar *at, const uchar *end) {
    const uchar lead = *at;
    if (lead < 0x80)
        return 1;
    const int length = lead >= 0xc2 && lead <= 0xdf   ? 2
                       : lead >= 0xe0 && lead <= 0xef ? 3
                       : lead >= 0xf0 && lead <= 0xf4 ? 4
                                                      : 0;
    if (length == 0 || end - at < length)
        return 0;
    // The second byte rules out overlong forms, surrogates and what lies past U+10FFFF.
    const uchar low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    const uchar high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (at[1] < low || at[1] > high)
        return 0;
    for (int i = 2; i < length; ++i) {
        if ((at[i] & 0xc0) != 0x80)
            return 0;
    }
    return length;
}

/// Decodes as far as it is well-formed; sets `fault` to where it stops.
QString decodeUtf8(QByteArrayView bytes, qint64 *fault) {
    QString text(bytes.size(), Qt::Uninitialized);
    auto *out = reinterpret_cast<char16_t *>(text.data());
    const char16_t *const begin = out;
    const auto *const start = reinterpret_cast<const uchar *>(bytes.data());
    const uchar *const end = start + bytes.size();
    const uchar *at = start;
    while (at < end) {
        const int length = sequenceLength(at, end);
        if (length == 0) {
            if (fault != nullptr)
                *fault = at - start;
            break;
        }
        switch (length) {
        case 1:
            *out++ = *at;
            break;
        case 2:
            *out++ = char16_t((at[0] & 0x1f) << 6 | (at[1] & 0x3f));
            break;
        case 3:
            *out++ = char16_t((at[0] & 0x0f) << 12 | (at[1] & 0x3f) << 6 | (at[2] & 0x3f));
            break;
        default: {
            const char32_t code = char32_t(at[0] & 0x07) << 18 | char32_t(at[1] & 0x3f) << 12 |
                                  char32_t(at[2] & 0x3f) << 6 | char32_t(at[3] & 0x3f);
            *out++ = QChar::highSurrogate(code);
            *out++ = QChar::lowSurrogate(code);
        }
        }
        at += length;
    }
    text.resize(out - begin);
    return text;
}

QString decodeUtf16(QByteArrayView bytes, Charset charset) {
    if (bytes.isEmpty())
        return {};
    QString text(bytes.size() / 2, Qt::Uninitialized);
    if (charset == Charset::Utf16Le)
        qFromLittleEndian<char16_t>(bytes.data(), text.size(), text.data());
    else
        qFromBigEndian<char16_t>(bytes.data(), text.size(), text.data());
    return text;
}

/// The first lone surrogate, or -1.
qsizetype loneSurrogate(QStringView text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (text[i].isSurrogate())
            return i;
    }
    return -1;
}

/// UTF-16 without a byte order mark: Vietnamese is mostly Latin letters and spaces, whose high
/// byte is zero, so nearly all zero bytes are on one side.
std::optional<Charset> guessUtf16(const QByteArray &bytes) {
    if (bytes.size() < 4 || bytes.size() % 2 != 0)
        return std::nullopt;
    const qsizetype examined = std::min<qsizetype>(bytes.size(), 8192);
    qsizetype zeros[2] = {0, 0};
    for (qsizetype i = 0; i < examined; ++i)
        zeros[i % 2] += bytes[i] == '\0' ? 1 : 0;
    const qsizetype enough = std::max<qsizetype>(1, examined / 2 / 5);
    if (zeros[1] >= enough && zeros[0] == 0)
        return Charset::Utf16Le;
    if (zeros[0] >= enough && zeros[1] == 0)
        return Charset::Utf16Be;
    return std::nullopt;
}

qsizetype lineOf(QStringView before) {
    qsizetype line = 1;
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (before[i] == u'\n' || (before[i] == u'\r' && !before.mid(i + 1).startsWith(u'\n')))
            ++line;
    }
    return line;
}

tl::unexpected<Failure> notText() {
    return failure(DraftTr::tr("This is not a text file: it contains zero bytes."));
}

} // namespace

namespace {

Result<Decoded> decodeLegacy(const QByteArray &bytes, Charset charset) {
    return transcode(bytes, charset).map([charset](Transcoded read) {
        Decoded decoded;
        decoded.text = std::move(read.text);
        decoded.charset = charset;
        decoded.source = std::move(read.source);
        decoded.transcoding = std::move(read.transcoding);
        return decoded;
    });
}

/// The byte order mark, if there is one, is none of the text.
Result<Decoded> decodeDamaged(const QByteArray &bytes) {
    return decodeLegacy(bytes, Charset::Utf8Damaged).map([&bytes](Decoded decoded) {
        decoded.hasByteOrderMark = bytes.startsWith("\xef\xbb\xbf");
        if (decoded.hasByteOrderMark)
            decoded.text.remove(0, 1);
        return decoded;
    });
}

Result<Decoded> decodeAsUtf8(Decoded decoded, std::optional<Charset> chosen) {
    const QByteArrayView text = QByteArrayView(decoded.source).sliced(decoded.textStart());
    if (text.contains('\0'))
        return notText();
    qint64 fault = -1;
    decoded.text = decodeUtf8(text, &fault);
    if (!chosen && !decoded.hasByteOrderMark) {
        if (const auto guessed = guessLegacyCharset(decoded.source, fault < 0)) {
            if (auto legacy = decodeLegacy(decoded.source, *guessed))
                return legacy;
        }
    }
    if (fault < 0)
        return decoded;
    if (!chosen && isMostlyUtf8(text))
        return decodeDamaged(decoded.source);
    const QString words =
        chosen || decoded.hasByteOrderMark
            ? DraftTr::tr("The file is not valid UTF-8: line %1, byte %2.")
            : DraftTr::tr("The file is not valid UTF-8: line %1, byte %2. If it is in an old "
                          "Vietnamese charset, choose which.");
    return failure(words.arg(lineOf(decoded.text)).arg(decoded.textStart() + fault));
}

Result<Decoded> decodeAsUtf16(Decoded decoded) {
    const QByteArrayView text = QByteArrayView(decoded.source).sliced(decoded.textStart());
    if (text.size() % 2 != 0)
        return failure(
            DraftTr::tr("The file is cut off: UTF-16 text has an even number of bytes."));
    decoded.text = decodeUtf16(text, decoded.charset);
    if (decoded.text.contains(QChar(u'\0')))
        return notText();
    if (const qsizetype at = loneSurrogate(decoded.text); at >= 0) {
        return failure(DraftTr::tr("The file is not valid UTF-16: line %1, byte %2.")
                           .arg(lineOf(QStringView(decoded.text).first(at)))
                           .arg(decoded.textStart() + at * 2));
    }
    return decoded;
}

} // namespace

bool isMostlyUtf8(QByteArrayView bytes) {
    constexpr qsizetype soundOfEach = 3; // to one that is damaged
    const auto *at = reinterpret_cast<const uchar *>(bytes.data());
    const uchar *const end = at + bytes.size();
    qsizetype sound = 0;
    qsizetype damaged = 0;
    while (at < end) {
        const int length = sequenceLength(at, end);
        damaged += length == 0 ? 1 : 0;
        sound += length > 1 ? 1 : 0;
        at += length == 0 ? 1 : length;
    }
    return sound >= soundOfEach * damaged;
}

qsizetype damagedByte(QByteArrayView bytes, qsizetype start) {
    const auto *const all = reinterpret_cast<const uchar *>(bytes.data());
    for (qsizetype at = start; at < bytes.size();) {
        const int length = sequenceLength(all + at, all + bytes.size());
        if (length == 0)
            return at;
        at += length;
    }
    return bytes.size();
}

Result<Decoded> decodeDraft(const QByteArray &bytes, std::optional<Charset> chosen) {
    if (chosen == Charset::Utf8Damaged)
        return decodeDamaged(bytes);
    if (chosen && !isUnicode(*chosen))
        return decodeLegacy(bytes, *chosen);
    Decoded decoded;
    decoded.source = bytes;
    if (bytes.startsWith(QByteArrayView("\xff\xfe\0\0", 4)) ||
        bytes.startsWith(QByteArrayView("\0\0\xfe\xff", 4)))
        return failure(
            DraftTr::tr("The file is in UTF-32, which is not supported. Save it as UTF-8."));
    if (bytes.startsWith("\xef\xbb\xbf")) {
        decoded.hasByteOrderMark = true;
    } else if (bytes.startsWith("\xff\xfe")) {
        decoded.hasByteOrderMark = true;
        decoded.charset = Charset::Utf16Le;
    } else if (bytes.startsWith("\xfe\xff")) {
        decoded.hasByteOrderMark = true;
        decoded.charset = Charset::Utf16Be;
    } else if (chosen) {
        decoded.charset = *chosen;
    } else if (const auto guessed = guessUtf16(bytes)) {
        decoded.charset = *guessed;
    }
    return decoded.charset == Charset::Utf8 ? decodeAsUtf8(std::move(decoded), chosen)
                                            : decodeAsUtf16(std::move(decoded));
}

QString decodeRun(QByteArrayView run, Charset charset) {
    return charset == Charset::Utf8 ? decodeUtf8(run, nullptr) : decodeUtf16(run, charset);
}

QByteArray encode(QStringView text, Charset charset) {
    if (charset == Charset::Utf8 || text.isEmpty())
        return text.toUtf8();
    QByteArray bytes(text.size() * 2, Qt::Uninitialized);
    if (charset == Charset::Utf16Le)
        qToLittleEndian<char16_t>(text.utf16(), text.size(), bytes.data());
    else
        qToBigEndian<char16_t>(text.utf16(), text.size(), bytes.data());
    return bytes;
}

qint64 encodedLength(QStringView text, Charset charset) {
    if (charset != Charset::Utf8)
        return text.size() * 2;
    qint64 length = 0;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        // A surrogate pair is four bytes: two for each half.
        length += unit < 0x80 ? 1 : unit < 0x800 || c.isSurrogate() ? 2 : 3;
    }
    return length;
}

Unit unitOf(Charset charset) {
    return charset == Charset::Utf8 ? Unit::Utf8Bytes : Unit::Utf16Bytes;
}

} // namespace morat
