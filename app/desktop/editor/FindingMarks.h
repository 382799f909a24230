// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/editor/BlockDress.h"
#include "desktop/findings/CurrentFinding.h"
#include "desktop/findings/FindingFilter.h"
#include "review/session/ReviewSession.h"

#include <QPalette>
#include <QTextLayout>

class QTextBlock;

namespace morat {

/// Object type of an embed's U+FFFC, drawn by EmbedBox.
inline constexpr int embedObjectType = QTextFormat::UserObject + 1;
inline constexpr int embedLabelProperty = QTextFormat::UserProperty + 1;
/// By what EmbedPictures has its picture.
inline constexpr int embedPictureProperty = QTextFormat::UserProperty + 2;

/// Turns cached findings into formats of a paragraph's layout. It computes no findings, and what
/// it makes never enters the document: nothing to undo, nothing to save.
class FindingMarks {
public:
    explicit FindingMarks(const CurrentFinding &current)
        : m_current(current) {}

    void setFilter(const FindingFilter &filter) { m_filter = filter; }
    /// Whether a finding is marked for the editor to decide on.
    [[nodiscard]] bool isMarked(const ReviewSession &session, qsizetype finding) const {
        return session.isOpen(finding) && m_filter.shows(session.findings()[finding].finding.level);
    }
    /// Where no mark is drawn: the word being typed.
    void setQuietPlace(std::optional<TextRange> place) { m_quiet = place; }
    [[nodiscard]] std::optional<TextRange> quietPlace() const { return m_quiet; }
    [[nodiscard]] const CurrentFinding &current() const { return m_current; }

    /// Equal for as long as formats() would make the same of a paragraph of the same text and
    /// dress.
    [[nodiscard]] size_t fingerprint(const ReviewSession &session, TextRange paragraph) const;

    /// The formats of the paragraph at `start`. `embedLabels` may be short after edits.
    [[nodiscard]] QList<QTextLayout::FormatRange> formats(const ReviewSession &session,
                                                          const QTextBlock &block,
                                                          const BlockDress &dress,
                                                          const QPalette &palette) const;

    /// The findings that touch a range of the text: indices [first, last).
    [[nodiscard]] static std::pair<qsizetype, qsizetype> touching(const ReviewSession &session,
                                                                  TextRange range);

private:
    /// A finding as a paragraph shows it.
    struct Shown {
        TextRange place; ///< in the paragraph
        Level level = Level::Info;
        bool isMarked = false;
        bool isCurrent = false;
    };
    [[nodiscard]] QList<Shown> shownIn(const ReviewSession &session, TextRange paragraph) const;

    const CurrentFinding &m_current;
    FindingFilter m_filter;
    std::optional<TextRange> m_quiet;
};

/// The font in which words of a paragraph that is not in the document are written.
[[nodiscard]] QFont kindFont(BlockKind kind, const QFont &base);

} // namespace morat
