// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/editor/BlockDress.h"

#include <QPlainTextDocumentLayout>
#include <QTextBlock>

class QPainter;

namespace morat {

/// Lays a paragraph out around the removed words that its dress names. Those that fit into a line
/// have a gap there, which the paragraph's formats make; the others get rows of their own, for
/// which the lines of text make room here.
class ChangeLayout final : public QPlainTextDocumentLayout {
    Q_OBJECT

public:
    explicit ChangeLayout(QTextDocument *document)
        : QPlainTextDocumentLayout(document) {}

    /// In pixels, between the margins.
    void setTextRoom(qreal width) { m_room = width; }
    [[nodiscard]] qreal textRoom() const { return m_room; }

    /// Everybody who asks where a paragraph stands comes through here, painting included, so that
    /// it is arranged by then.
    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock &block) const override;

    /// Leaves room under a paragraph, in pixels.
    void setRoomBelow(const QTextBlock &block, qreal pixels);

    /// The removed words of a paragraph that is drawn from `origin`.
    static void drawRemoved(QPainter &painter, const QTextBlock &block, QPointF origin,
                            const QPalette &palette);
    /// The change whose removed words are at a point of the paragraph.
    [[nodiscard]] static ChangeName removedAt(const QTextBlock &block, QPointF point);

private:
    void arrange(const QTextBlock &block, BlockDress &dress) const;

    qreal m_room = 0;
};

} // namespace morat
