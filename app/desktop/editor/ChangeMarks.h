// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/editor/BlockDress.h"
#include "review/session/ChangeView.h"

#include <QPalette>
#include <QPointer>

#include <optional>

class QTextBlock;

namespace morat {

class ReviewSession;

/// Whether the text is shown with what was changed in it.
enum class ChangesShown : quint8 {
    No,  ///< as it will be exported
    Yes, ///< what is gone struck through, what is new underlined
    /// What is new underlined, the letters around what is gone tinted: that is read beside the
    /// text.
    GoneBeside,
};

/// Turns the changes of a draft into formats of a paragraph's layout and into removed words for
/// ChangeLayout. What it makes never enters the document.
class ChangeMarks {
public:
    void setSession(const ReviewSession *session);
    void setShown(ChangesShown shown) { m_shown = shown; }
    [[nodiscard]] ChangesShown shown() const { return m_shown; }
    /// The text or its decisions changed since.
    void forget() { m_view.reset(); }
    /// Made when it is first asked for.
    [[nodiscard]] const ChangeView &view() const;

    struct Look {
        QPalette palette;
        QFont font;     ///< of a plain paragraph
        qreal room = 0; ///< for text, in pixels
        /// The word being typed. That a word there has grown by it is shown once it is left: until
        /// then its neighbours would come and go with every letter.
        std::optional<TextRange> quiet;
    };
    /// What a paragraph shows of the changes: the formats under those of the findings are given
    /// back, those above them are put into `above`, removed words into the dress.
    [[nodiscard]] QList<QTextLayout::FormatRange>
    formats(const QTextBlock &block, BlockDress &dress, const Look &look,
            QList<QTextLayout::FormatRange> &above) const;

    /// Equal for as long as formats() would make the same of a paragraph of the same text and look.
    [[nodiscard]] size_t fingerprint(TextRange paragraph, std::optional<TextRange> quiet) const;

    /// The change whose words are gone at a position.
    [[nodiscard]] ChangeName goneAt(qsizetype position, ChangeBy by) const;
    /// The change whose new words are at a position; an editor's before a new version's.
    [[nodiscard]] ChangeName newWordsAt(qsizetype position) const;
    /// Who changed it and when, and what: plain text.
    [[nodiscard]] QString describe(ChangeName change) const;

private:
    /// A change as a paragraph shows it.
    struct Shown {
        TextRange place;
        const QString *before; ///< what is gone
        ChangeName name;
    };
    /// Those of editors and of a new version that touch a range, in the order of the text; without
    /// words that have grown in a quiet place.
    [[nodiscard]] QList<Shown> touching(TextRange range,
                                        std::optional<TextRange> quiet = std::nullopt) const;

    QPointer<const ReviewSession> m_session;
    ChangesShown m_shown = ChangesShown::No;
    mutable std::optional<ChangeView> m_view;
};

} // namespace morat
