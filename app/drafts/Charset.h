// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/Draft.h"
#include "text/Result.h"

#include <QByteArrayView>

namespace morat {

/// The whole file as text, without its byte order mark.
struct Decoded {
    QString text;
    Charset charset = Charset::Utf8;
    bool hasByteOrderMark = false;

    /// Bytes before the first letter: the length of the byte order mark.
    [[nodiscard]] qint64 textStart() const {
        return !hasByteOrderMark ? 0 : charset == Charset::Utf8 ? 3 : 2;
    }
};

/// Strict: what is not valid in its charset is refused, with the line and the byte, because it
/// could not be written back the same. UTF-16 without a byte order mark is recognised by where
/// its zero bytes are; a zero byte elsewhere means that the file is no text.
[[nodiscard]] Result<Decoded> decodeDraft(const QByteArray &bytes);

/// A run of a file that decodeDraft() took.
[[nodiscard]] QString decodeRun(QByteArrayView run, Charset charset);
[[nodiscard]] QByteArray encode(QStringView text, Charset charset);
/// encode(text, charset).size(), without encoding. `text` has no lone surrogates.
[[nodiscard]] qint64 encodedLength(QStringView text, Charset charset);
[[nodiscard]] Unit unitOf(Charset charset);

} // namespace morat
