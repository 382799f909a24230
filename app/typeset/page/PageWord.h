// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QString>

namespace morat {

/// What stands together on a page, without a blank: a word with the signs beside it.
/// Places are in points (1/72 inch) from the page's upper left corner as it is read.
struct PageWord {
    QString text; ///< NFC, in Unicode
    QRectF box;
    qreal size = 0;        ///< of the letters, in points
    bool isUpright = true; ///< false: it is read from below or above, as credits of pictures are
};

struct Page {
    QSizeF size; ///< in points
    QList<PageWord> words;
};

/// A sign with which a word is parted at the end of a line, or was written.
[[nodiscard]] bool isHyphen(QChar c);

/// A word's text as it is read: in Unicode where its font shows an old charset (.VnTime,
/// VNI-Times), letters of their own for ligatures (“ﬁ”), NFC, without characters that no page
/// shows. A soft hyphen at its end stays: it was printed.
[[nodiscard]] QString readAs(const QString &text, const QString &font);

} // namespace morat
