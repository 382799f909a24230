// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/docx/DocxLines.h"
#include "drafts/docx/DocxMarkup.h"
#include "drafts/markup/XmlFrame.h"
#include "drafts/package/XmlCursor.h"

#include <QSet>

namespace morat {

/// Listens to a cursor that goes through word/document.xml, and finds what one view of it has.
class DocxScan {
public:
    /// `unicode`: numbers of the paragraphs that hold Unicode text in spite of their fonts.
    DocxScan(const QByteArray &xml, const XmlCursor &cursor, DocxView view,
             const DocxStyles &styles, QSet<qsizetype> unicode)
        : m_xml(xml)
        , m_cursor(cursor)
        , m_view(view)
        , m_styles(styles)
        , m_unicode(std::move(unicode)) {}

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

    [[nodiscard]] Frame &top() { return m_open.last(); }
    [[nodiscard]] DocxParagraph &paragraph() { return m_markup.paragraphs[m_paragraph]; }

    const QByteArray &m_xml;
    const XmlCursor &m_cursor;
    DocxView m_view;
    const DocxStyles &m_styles;
    QSet<qsizetype> m_unicode;
    QSet<qsizetype> m_foundUnicode;
    QString m_runStyle;
    QString m_runFont; ///< that the open run names itself
    DocxMarkup m_markup;
    QList<Frame> m_open;
    qsizetype m_numbers = 0;
    qsizetype m_paragraph = -1; ///< that is open
    qsizetype m_run = -1;       ///< that is open
    qsizetype m_tables = 0;     ///< that are open
    DocxLineCollector m_lines;
    int m_fieldsOpen = 0; ///< in the open paragraph
    bool m_badText = false;
    bool m_isDocument = true;
};

} // namespace morat
