// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/docx/DocxMarkup.h"
#include "drafts/draft/ByteChanges.h"
#include "drafts/draft/Draft.h"

#include <QStringList>

namespace morat {

/// A place in word/document.xml where text can stand, and what is open there.
struct DocxPlace {
    qint64 at = 0;
    const DocxTextElement *text = nullptr; ///< null between text elements
    const DocxRun *run = nullptr;          ///< null between runs
    const DocxParagraph *paragraph = nullptr;
};

/// Writes corrections into word/document.xml, as if they had always been there. What it is asked
/// for it collects as changes of byte runs; nothing else of the document changes.
class DocxPen {
public:
    DocxPen(const Draft &draft, const DocxMarkup &markup)
        : m_draft(draft)
        , m_markup(markup) {}
    virtual ~DocxPen() = default;
    DocxPen(const DocxPen &) = delete;
    DocxPen &operator=(const DocxPen &) = delete;

    /// The lines take the place of the runs of the source, the first of which gives them its
    /// formatting; the second line and those after it are paragraphs like the one there.
    [[nodiscard]] virtual Result<void> replace(const QList<SourceRange> &gone,
                                               const QStringList &lines);
    [[nodiscard]] virtual Result<void> insert(qint64 at, const QStringList &lines);
    virtual void erase(const QList<SourceRange> &gone);
    /// Paragraphs first to last go on in one another; those between have no text.
    [[nodiscard]] virtual Result<void> join(qsizetype first, qsizetype last);
    /// A paragraph goes with all its text, which is `runs`. It stays without text where the
    /// document needs it.
    virtual void remove(qsizetype paragraph, const QList<SourceRange> &runs);
    /// A row or a table, all of whose paragraphs were removed.
    virtual void removeEnclosure(const Enclosure &enclosure);

    /// word/document.xml with all that was asked for.
    [[nodiscard]] virtual Result<QByteArray> document();

protected:
    [[nodiscard]] DocxPlace placeAt(qint64 at) const;
    [[nodiscard]] QByteArray source(SourceRange range) const {
        return m_draft.source.mid(range.start, range.length);
    }
    void change(SourceRange range, const QByteArray &bytes) { m_changes.append({range, bytes}); }
    [[nodiscard]] QList<ByteChange> &changes() { return m_changes; }

    /// "<w:name>", with attributes if any, and "</w:name>".
    [[nodiscard]] QByteArray open(const char *name, const QByteArray &attributes = {}) const;
    [[nodiscard]] QByteArray close(const char *name) const;
    [[nodiscard]] QByteArray empty(const char *name, const QByteArray &attributes = {}) const;
    /// The content of a text element of the run that is open, for its font.
    [[nodiscard]] QByteArray characters(const QString &text, const DocxRun *run) const;
    /// A whole text element; nothing for no text.
    [[nodiscard]] QByteArray textElement(const QString &text, const DocxRun *run) const;
    /// A run with the formatting of that at the place.
    [[nodiscard]] QByteArray openRun(const DocxPlace &place) const;

    /// Bytes that end the text element and the run that are open at the place, and that open
    /// their like again.
    [[nodiscard]] QByteArray leaveRun(const DocxPlace &place) const;
    [[nodiscard]] QByteArray enterRun(const DocxPlace &place) const;
    /// Bytes that split the paragraph between runs; `properties` are the second paragraph's.
    /// Fails where that cannot be.
    [[nodiscard]] Result<QByteArray> splitParagraph(const DocxPlace &place,
                                                    const QByteArray &properties) const;
    /// A tracked insertion where it stands in none that was pending before: programs drop what is
    /// inserted twice. That one ends before it and goes on behind it, as does what is within; where
    /// that cannot be split (a content control), the insertion stays where it is.
    [[nodiscard]] QByteArray outsideOfPending(const DocxPlace &place,
                                              const QByteArray &insertion) const;
    /// The change that puts `mark` among the properties of the paragraph's mark.
    [[nodiscard]] ByteChange markChange(const DocxParagraph &paragraph,
                                        const QByteArray &mark) const;
    /// The w:pPr that another paragraph of the kind has.
    [[nodiscard]] QByteArray propertiesLike(const DocxParagraph &paragraph,
                                            const QByteArray &mark) const;
    /// Whether the paragraph stands in a text box of the other, which comes before it.
    [[nodiscard]] bool isInside(qsizetype inner, qsizetype outer) const;
    /// Whether the paragraphs stand one after another and nothing keeps them apart.
    [[nodiscard]] Result<void> canJoin(qsizetype first, qsizetype last) const;
    [[nodiscard]] const DocxParagraph &paragraph(qsizetype index) const {
        return m_markup.paragraphs.at(index);
    }

    const Draft &m_draft;
    const DocxMarkup &m_markup;

private:
    [[nodiscard]] QByteArray content(const DocxPlace &place, const QString &line) const;
    [[nodiscard]] Result<QByteArray> contents(const DocxPlace &place,
                                              const QStringList &lines) const;
    void removeWhole(const DocxParagraph &paragraph);
    void keepSpaces();

    QList<ByteChange> m_changes;
};

} // namespace morat
