// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace morat {

/// A stretch of a text node and where it stands in the UTF-8 source.
struct TextSpan {
    QString text;
    qint64 start = 0;
    qint64 length = 0;
    bool atomic = false; ///< a character reference or CR LF: the source is not the text, encoded
};

/// Finds where each letter of a parsed text node stands in the source. The parser tells where a
/// node begins, but not where its references and the tags it ignored are; so the source is
/// decoded once more alongside the text, and what does not agree letter for letter is given up:
/// better a text that is not offered for editing than one that is written to the wrong place.
class HtmlTextAligner {
public:
    /// `source` is the whole page, `start` where the node begins in it, `decoded` its text.
    [[nodiscard]] std::optional<QList<TextSpan>> align(QByteArrayView source, qint64 start,
                                                       QByteArrayView decoded);

    /// What "&name;" stands for, UTF-8; empty when it is no reference.
    [[nodiscard]] QByteArray decodeReference(const QByteArray &reference);

private:
    QHash<QByteArray, QByteArray> m_known;
};

} // namespace morat
