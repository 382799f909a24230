// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/editor/EmbedPictures.h"

#include <QObject>
#include <QPlainTextEdit>
#include <QTextObjectInterface>

namespace morat {

/// Draws an embed's U+FFFC as a box with its label, a picture above it where there is one.
class EmbedBox : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    EmbedBox(QPlainTextEdit *editor, const EmbedPictures *pictures)
        : m_editor(editor)
        , m_pictures(pictures) {}

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

private:
    /// Of its picture, as it is shown; empty: it has none.
    [[nodiscard]] QSizeF pictureSize(const QImage &picture) const;

    QPlainTextEdit *m_editor;
    const EmbedPictures *m_pictures;
};

} // namespace morat
