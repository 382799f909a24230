// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/ByteChanges.h"
#include "drafts/draft/Draft.h"

#include <memory>

namespace morat {

/// Where text is put into a draft's source.
struct WritingPlace {
    QByteArrayView before; ///< bytes that will stand before it
    QByteArrayView after;  ///< and after it
    qint64 at = 0;         ///< in the source
};

/// Writes text into one draft the way a format does it, and says what of the source goes with text
/// that goes. The defaults are those of text that stands in lines as it is.
class NotationWriter {
public:
    /// The draft must outlive the writer.
    explicit NotationWriter(const Draft &draft)
        : m_draft(draft) {}
    virtual ~NotationWriter() = default;
    NotationWriter(const NotationWriter &) = delete;
    NotationWriter &operator=(const NotationWriter &) = delete;

    /// Whether there is markup: a block is more than what stands between two line breaks.
    [[nodiscard]] virtual bool isMarkup() const { return false; }
    /// Text without line breaks.
    [[nodiscard]] virtual QByteArray written(const QString &text, const WritingPlace &place) const;
    /// The same for a font from before Unicode, which can show the text.
    [[nodiscard]] virtual QByteArray writtenInFont(const LegacyFont &font, const QString &text,
                                                   const WritingPlace &place) const;
    /// Bytes for the place, so that they do not become a part of what stands before it.
    [[nodiscard]] virtual QByteArray setApart(qint64 at, const QByteArray &bytes) const;
    /// Bytes that split the block at the place; empty when it cannot be split.
    [[nodiscard]] virtual QByteArray splitAt(qsizetype block, qint64 at) const;
    /// The run, and the markup around it that would hold nothing without it.
    [[nodiscard]] virtual SourceRange withEmptied(SourceRange run) const { return run; }
    /// Where text that begins with a space goes when a mark ends at the place.
    [[nodiscard]] virtual qint64 afterMarks(qint64 at) const { return at; }
    /// What must go with the range of the block besides its own runs, so that white space that did
    /// not show does not come to show.
    [[nodiscard]] virtual QList<ByteChange> hiddenSpaces(qsizetype block, TextRange range) const;
    /// Whether a block's text lies outside of its `whole` and goes beside it.
    [[nodiscard]] virtual bool hasTextOutsideWhole() const { return false; }
    /// Whether text at the end of a block that is joined to the next takes the place of what
    /// separated them, rather than the end of what the block's marks enclose.
    [[nodiscard]] virtual bool joinsBetweenMarks() const { return false; }

protected:
    const Draft &m_draft;
};

/// A way of writing text, such as a format supplies one for its blocks. There is one object of
/// each, which knows no draft and lives as long as the program.
class Notation {
public:
    virtual ~Notation() = default;
    Notation(const Notation &) = delete;
    Notation &operator=(const Notation &) = delete;
    [[nodiscard]] virtual std::unique_ptr<NotationWriter> writerFor(const Draft &draft) const = 0;

protected:
    Notation() = default;
};

/// A notation that has a writer of its own and nothing else.
template <typename Writer>
class NotationOf final : public Notation {
public:
    [[nodiscard]] std::unique_ptr<NotationWriter> writerFor(const Draft &draft) const override {
        return std::make_unique<Writer>(draft);
    }
};

} // namespace morat
