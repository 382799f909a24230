// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/docx/DocxLines.h"
#include "drafts/docx/DocxMarkup.h"
#include "drafts/markup/XmlFrame.h"
#include "drafts/package/XmlCursor.h"

#include <QSet>

namespace morat {

/// Listens to cursors that go through the document's parts, one after the other, and finds what one
/// view of it has.
class DocxScan {
public:
    /// `unicode`: numbers of the paragraphs that hold Unicode text in spite of their fonts.
    DocxScan(const QByteArray &xml, DocxView view, const DocxStyles &styles,
             QSet<qsizetype> unicode)
        : m_xml(xml)
        , m_view(view)
        , m_styles(styles)
        , m_unicode(std::move(unicode)) {}

    /// The cursor must live until endPart().
    void beginPart(const XmlCursor &cursor, DocumentStory story);
    void endPart();
    /// The token that the cursor has come to.
    [[nodiscard]] Result<void> take(XmlCursor::Token token);
    /// After the last token. Leaves nothing here.
    [[nodiscard]] DocxMarkup finish();
    /// Paragraphs that read better as they are written than as their fonts show them.
    [[nodiscard]] const QSet<qsizetype> &foundUnicode() const { return m_foundUnicode; }

private:
    enum class Role : quint8 {
        Other,
        Skipped,
        Embed,
        Box,          ///< in an embed, holds paragraphs
        Alternatives, ///< mc:AlternateContent between paragraphs
        Alternative,  ///< one of its children: holds paragraphs
        Body,
        Holder, ///< holds paragraphs: a cell, a content control
        Table,
        Row,
        RowProperties,
        Paragraph,
        ParagraphProperties,
        MarkProperties,
        Run,
        RunProperties,
        Text,
        Wrapper, ///< inside a paragraph, around runs
    };
    struct Frame : XmlFrame {
        Role role = Role::Other;
        int styles = 0;
        /// What the last child that counts was, and the last paragraph among the children.
        enum class Child : quint8 { None, Paragraph, Table, Other } last = Child::None;
        qsizetype lastParagraph = -1;
        bool isGone = false; ///< in this view, what it holds is not there
        bool inEmbed = false;
        bool isTwin = false; ///< said before, in an alternative that was read
        /// Number of the mc:AlternateContent that it is or stands in; -1 in none.
        qsizetype alternatives = -1;
        int alternativesSeen = 0; ///< of an mc:AlternateContent
    };
    /// Text that runs on by itself: the document's, or that of a text box in it.
    struct Story {
        qsizetype paragraph = -1; ///< that is open
        qsizetype run = -1;       ///< that is open
        int fieldsOpen = 0;       ///< in the open paragraph
        QString runStyle;
        QString runFont; ///< that the open run names itself
        std::optional<bool> isRunHidden;
        bool isAfterNoteMark = false; ///< white space that Word puts behind a note's number
        DocxLineCollector lines;
        QList<Enclosure> enclosures;
        /// Of alternatives between paragraphs, while a line is open that may go on behind them.
        QList<DocxLine> waitingLines;
        QList<Enclosure> waitingEnclosures;
        /// Of text boxes: they come last, so that a place in the text is the same with and without
        /// them, as reviews remember it that were begun before they were read.
        QList<DocxLine> boxLines;
        QList<Enclosure> boxEnclosures;
    };

    void start();
    void end();
    void text(bool isCData);
    [[nodiscard]] Role roleOf(QStringView name, const Frame &outer) const;
    [[nodiscard]] bool isGone(QStringView name) const;
    void startParagraph();
    void endParagraph();
    void paragraphProperty(QStringView name);
    void startRun();
    void inRun(QStringView name);
    void noteChild(Frame::Child child, qsizetype paragraph);
    void beginStory();
    void endStory(const Frame &holder);
    void addWaiting();
    void addBoxes();
    void noteUnread(QStringView name, const Frame &frame);
    /// The relationship by which an embed names its picture.
    void notePicture(QStringView name);
    [[nodiscard]] bool isRunHidden() const;

    [[nodiscard]] Frame &top() { return m_open.last(); }
    [[nodiscard]] DocxParagraph &paragraph() { return m_markup.paragraphs[m_story.paragraph]; }

    const QByteArray &m_xml;
    const XmlCursor *m_cursor = nullptr;
    DocxView m_view;
    const DocxStyles &m_styles;
    QSet<qsizetype> m_unicode;
    QSet<qsizetype> m_foundUnicode;
    DocxMarkup m_markup;
    QList<Frame> m_open;
    qsizetype m_numbers = 0;
    qsizetype m_tables = 0; ///< that are open
    QString m_picture;      ///< of the embed that is open, by its relationship
    Story m_story;
    QList<Story> m_outerStories;
    DocumentStory m_partStory = DocumentStory::Body;
    qsizetype m_partLine = 0;       ///< the first of the part
    qsizetype m_doneLines = 0;      ///< of stories that are over
    qsizetype m_doneCharacters = 0; ///< and their text
    bool m_badText = false;
    bool m_isDocument = true;
};

} // namespace morat
