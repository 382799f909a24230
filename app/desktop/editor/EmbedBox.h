// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPlainTextEdit>
#include <QTextObjectInterface>

namespace morat {

/// Draws an embed's U+FFFC as a box with its label.
class EmbedBox : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    explicit EmbedBox(QPlainTextEdit *editor)
        : m_editor(editor) {}

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

private:
    QPlainTextEdit *m_editor;
};

} // namespace morat
