// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/charsets/Transcoding.h"
#include "text/Result.h"
#include "text/SourceMap.h"

#include <QByteArrayView>

namespace morat {

/// The whole file as text, without its byte order mark.
struct Decoded {
    QString text;
    Charset charset = Charset::Utf8;
    bool hasByteOrderMark = false;
    /// What source maps lead into: the file, or its text in UTF-8.
    QByteArray source;
    Transcoding transcoding;

    /// In which charset `source` is.
    [[nodiscard]] Charset sourceCharset() const {
        return isUnicode(charset) ? charset : Charset::Utf8;
    }

    /// Bytes before the first letter: the length of the byte order mark.
    [[nodiscard]] qint64 textStart() const {
        return !hasByteOrderMark ? 0 : sourceCharset() == Charset::Utf8 ? 3 : 2;
    }
};

/// Strict: what is not valid in its charset is refused, with the line and the byte. Only UTF-8 in
/// which a few bytes are damaged is read all the same (Charset::Utf8Damaged); they are kept. UTF-16
/// without a byte order mark is recognised by where its zero bytes are; a zero byte elsewhere means
/// that the file is no text. A charset from before Unicode is recognised by what it makes of the
/// text: Vietnamese syllables (guessLegacyCharset). What the editor chose is not guessed.
[[nodiscard]] Result<Decoded> decodeDraft(const QByteArray &bytes,
                                          std::optional<Charset> chosen = {});

/// The charset from before Unicode that the file is in, or that its text went through; nothing
/// when none makes clearly better Vietnamese of it than UTF-8. `isUtf8`: the file is valid UTF-8.
[[nodiscard]] std::optional<Charset> guessLegacyCharset(const QByteArray &bytes, bool isUtf8);

/// Whether far the most of what stands beyond ASCII is well-formed UTF-8: a file with a few
/// damaged bytes, not one in another charset.
[[nodiscard]] bool isMostlyUtf8(QByteArrayView bytes);

/// Where, from `start` on, the first byte stands that belongs to no well-formed letter of UTF-8;
/// the length where none does.
[[nodiscard]] qsizetype damagedByte(QByteArrayView bytes, qsizetype start);

// What follows is for the three charsets of Unicode, in which every Draft::source is.

/// A run of a file that decodeDraft() took.
[[nodiscard]] QString decodeRun(QByteArrayView run, Charset charset);
[[nodiscard]] QByteArray encode(QStringView text, Charset charset);
/// encode(text, charset).size(), without encoding. `text` has no lone surrogates.
[[nodiscard]] qint64 encodedLength(QStringView text, Charset charset);
[[nodiscard]] Unit unitOf(Charset charset);

} // namespace morat
