// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/editor/BlockDress.h"

#include <QPlainTextDocumentLayout>
#include <QTextBlock>

#include <optional>
#include <utility>

class QPainter;

namespace morat {

/// Where words are gone: before this offset of a paragraph's text.
struct GonePlace {
    int offset = 0;
    ChangeBy by = ChangeBy::Editors;
};

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

    /// Which paragraphs are seen, by number, first and last; none: any of them may be. What is out
    /// of sight takes formats without being laid out.
    void setSight(std::optional<std::pair<int, int>> sight) { m_sight = sight; }
    /// A paragraph's layout was given other formats.
    void takeFormats(const QTextBlock &block);
    /// Gives paragraphs that were never laid out as many lines as their length lets expect, so that
    /// scroll bar and strip say where they stand. Each gets its own when it is seen.
    void guessLines();

    /// Leaves room under a paragraph, in pixels.
    void setRoomBelow(const QTextBlock &block, qreal pixels);

    /// The removed words of a paragraph that is drawn from `origin`.
    static void drawRemoved(QPainter &painter, const QTextBlock &block, QPointF origin,
                            const QPalette &palette);
    /// Whose words are gone that are drawn at a point of the paragraph.
    [[nodiscard]] static std::optional<GonePlace> removedAt(const QTextBlock &block, QPointF point);

protected:
    void documentChanged(int from, int removed, int added) override;

private:
    void arrange(const QTextBlock &block, BlockDress &dress) const;

    qreal m_room = 0;
    std::optional<std::pair<int, int>> m_sight;
    bool m_isPutOff = false; ///< what changed is laid out when it is seen
};

} // namespace morat
