// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/PageDocument.h"

#include "desktop/look/LevelLook.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPalette>
#include <QTextCursor>
#include <QTextTable>

#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr qreal textSize = 11.5; // points
constexpr qreal noteSize = 9;

struct Pages {
    Q_DECLARE_TR_FUNCTIONS(PageDocument)
};

constexpr qreal units(qreal points) {
    return points * unitsPerPoint;
}

/// How a kind of paragraph stands on paper, in points.
struct Look {
    BlockKind kind;
    qreal size = textSize;
    QFont::Weight weight = QFont::Normal;
    bool isItalic = false;
    bool isFaint = false;
    qreal above = 0;
    qreal below = 6;
    qreal indent = 0;
};

constexpr std::array looks{
    Look{BlockKind::Headline, 18, QFont::Bold, false, false, 0, 10, 0},
    Look{BlockKind::Lead, textSize, QFont::DemiBold, false, false, 0, 8, 0},
    Look{BlockKind::Heading, 12.5, QFont::Bold, false, false, 8, 5, 0},
    Look{BlockKind::Caption, 10, QFont::Normal, true, false, 0, 8, 0},
    Look{BlockKind::Credit, 10, QFont::Normal, true, false, 0, 8, 0},
    Look{BlockKind::Byline, textSize, QFont::Normal, true, false, 0, 6, 0},
    Look{BlockKind::Quote, textSize, QFont::Normal, false, false, 0, 6, 18},
    Look{BlockKind::ListItem, textSize, QFont::Normal, false, false, 0, 4, 16},
    Look{BlockKind::TableCell, 10.5, QFont::Normal, false, false, 0, 4, 0},
    Look{BlockKind::Furniture, 10, QFont::Normal, false, true, 0, 4, 0},
    Look{BlockKind::Code, 10, QFont::Normal, false, true, 0, 4, 0},
};

Look lookOf(BlockKind kind) {
    for (const Look &look : looks) {
        if (look.kind == kind)
            return look;
    }
    return {BlockKind::Paragraph};
}

/// Paper is white, whatever the screen's colours are.
QColor inkOf(ChangeSide side) {
    static const QPalette paper{QColor(Qt::white)};
    return changeColour(side, paper);
}

QTextBlockFormat paragraphFormat(const Look &look) {
    QTextBlockFormat format;
    format.setTopMargin(units(look.above));
    format.setBottomMargin(units(look.below));
    format.setLeftMargin(units(look.indent));
    format.setLineHeight(108, QTextBlockFormat::ProportionalHeight);
    const bool isHeading = look.kind == BlockKind::Headline || look.kind == BlockKind::Heading;
    format.setProperty(headingProperty, isHeading);
    return format;
}

/// What stands before the first tabulator of a paragraph stands left of its lines.
void hang(QTextBlockFormat &format, qreal indent) {
    format.setTextIndent(-units(indent));
    format.setTabPositions({{units(indent), QTextOption::LeftTab}});
}

QTextCharFormat letterFormat(const Look &look) {
    QTextCharFormat format;
    format.setFont(pageFont(look.size), QTextCharFormat::FontPropertiesAll);
    format.setFontWeight(look.weight);
    format.setFontItalic(look.isItalic);
    format.setForeground(look.isFaint ? QColor(0x60, 0x60, 0x60) : QColor(Qt::black));
    return format;
}

QTextCharFormat numberFormat() {
    QTextCharFormat format = letterFormat({BlockKind::Paragraph, noteSize});
    format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    format.setForeground(QColor(0x40, 0x40, 0x40));
    return format;
}

QTextCharFormat runFormat(const PrintedRun &run, const Look &look) {
    if (run.part == PrintedPart::Number)
        return numberFormat();
    // A paragraph that is gone is none of the one that it stands in.
    const bool isOfOthers = run.part == PrintedPart::Old && run.words.contains(u'\u2028');
    QTextCharFormat format = letterFormat(isOfOthers ? Look{BlockKind::Paragraph} : look);
    if (run.isBold)
        format.setFontWeight(QFont::Bold);
    if (run.isItalic)
        format.setFontItalic(true);
    switch (run.part) {
    case PrintedPart::Old:
        format.setFontStrikeOut(true);
        format.setForeground(inkOf(ChangeSide::Old));
        break;
    case PrintedPart::New:
        format.setFontUnderline(true);
        format.setForeground(inkOf(ChangeSide::New));
        break;
    case PrintedPart::Embed:
        format.setFontItalic(true);
        format.setForeground(QColor(0x60, 0x60, 0x60));
        break;
    case PrintedPart::Words:
    case PrintedPart::Number:
        break;
    }
    return format;
}

QString shownRun(const PrintedRun &run) {
    if (run.part == PrintedPart::Number || run.part == PrintedPart::Embed)
        return u'[' + run.words + u']';
    return run.words;
}

std::unique_ptr<QTextDocument> emptyDocument() {
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    document->setUseDesignMetrics(true);
    document->setDefaultFont(pageFont(textSize));
    return document;
}

/// Writes paragraphs one after the other, the first into the empty one that a document begins with.
class Writer {
public:
    explicit Writer(QTextDocument &document)
        : m_cursor(&document) {}

    QTextCursor &begin(const QTextBlockFormat &format, const QTextCharFormat &letters) {
        if (!m_isFirst)
            m_cursor.insertBlock(format, letters);
        m_cursor.setBlockFormat(format);
        m_cursor.setBlockCharFormat(letters);
        m_isFirst = false;
        return m_cursor;
    }

    void add(const PrintedParagraph &paragraph) {
        const Look look = lookOf(paragraph.kind);
        QTextBlockFormat format = paragraphFormat(look);
        if (paragraph.kind == BlockKind::ListItem)
            hang(format, look.indent);
        begin(format, letterFormat(look));
        if (paragraph.kind == BlockKind::ListItem)
            m_cursor.insertText(u"•\t"_s, letterFormat(look));
        for (const PrintedRun &run : paragraph.runs)
            m_cursor.insertText(shownRun(run), runFormat(run, look));
    }

    void addNotes(const QStringList &notes) {
        Look heading = lookOf(BlockKind::Heading);
        heading.above = 18;
        begin(paragraphFormat(heading), letterFormat(heading))
            .insertText(Pages::tr("Changes: by whom, when and why"), letterFormat(heading));
        const Look look{BlockKind::Paragraph, noteSize, QFont::Normal, false, false, 0, 3, 24};
        QTextBlockFormat format = paragraphFormat(look);
        hang(format, look.indent);
        for (qsizetype i = 0; i < notes.size(); ++i)
            begin(format, letterFormat(look))
                .insertText(u"[%1]\t"_s.arg(i + 1) + notes[i], letterFormat(look));
    }

private:
    QTextCursor m_cursor;
    bool m_isFirst = true;
};

/// A cell of the list of corrections, written piece by piece.
class Cell {
public:
    explicit Cell(const QTextTable &table, int row, int column)
        : m_cursor(table.cellAt(row, column).firstCursorPosition()) {
        QTextBlockFormat format;
        format.setLineHeight(104, QTextBlockFormat::ProportionalHeight);
        m_cursor.setBlockFormat(format);
    }

    Cell &add(const QString &words, PrintedPart part = PrintedPart::Words) {
        const Look look{BlockKind::Paragraph, noteSize};
        m_cursor.insertText(words, runFormat({words, part}, look));
        return *this;
    }
    void addHeading(const QString &words) {
        m_cursor.insertText(words, letterFormat({BlockKind::Heading, noteSize, QFont::Bold}));
    }

private:
    QTextCursor m_cursor;
};

QTextTableFormat tableFormat(qreal width) {
    QTextTableFormat format;
    format.setWidth(QTextLength(QTextLength::FixedLength, width));
    QList<QTextLength> columns;
    for (const int percent : {5, 26, 18, 18, 20, 13})
        columns.append(QTextLength(QTextLength::PercentageLength, percent));
    format.setColumnWidthConstraints(columns);
    format.setHeaderRowCount(1);
    format.setCellPadding(units(3));
    format.setCellSpacing(0);
    format.setBorder(units(0.5));
    format.setBorderCollapse(true);
    format.setBorderBrush(QColor(0xa0, 0xa0, 0xa0));
    return format;
}

void addQuestions(QTextDocument &document, const QStringList &questions) {
    if (questions.isEmpty())
        return;
    QTextCursor end(&document);
    end.movePosition(QTextCursor::End);
    QTextBlockFormat paragraph;
    paragraph.setTopMargin(units(8));
    QTextBlockFormat heading = paragraph;
    heading.setTopMargin(units(14));
    heading.setProperty(headingProperty, true);
    end.insertBlock(heading);
    end.insertText(questionsTitle(), letterFormat({BlockKind::Heading, noteSize, QFont::Bold}));
    const QTextCharFormat letters =
        runFormat({{}, PrintedPart::Words}, {BlockKind::Paragraph, noteSize});
    for (const QString &question : questions) {
        end.insertBlock(paragraph);
        end.insertText(QString(question).replace(u'\n', QChar::LineSeparator), letters);
    }
}

} // namespace

QFont pageFont(qreal points) {
    QFont font;
    font.setFamilies({u"Noto Serif"_s, u"Source Serif 4"_s, u"Georgia"_s, u"Times New Roman"_s,
                      u"DejaVu Serif"_s, u"serif"_s});
    font.setStyleHint(QFont::Serif);
    font.setPixelSize(qRound(units(points)));
    return font;
}

qreal textMeasure() {
    constexpr qreal letters = 70;
    // As often as a newspaper has them: what counts is the mean.
    const QString usual = u"Sáng nay, xã đã họp với bà con để bàn về vụ lúa mới và con đường "
                          "liên thôn; ai cũng mong mưa thuận gió hòa."_s;
    return QFontMetricsF(pageFont(textSize)).horizontalAdvance(usual) / qreal(usual.size()) *
           letters;
}

std::unique_ptr<QTextDocument> textDocument(const QList<PrintedParagraph> &paragraphs,
                                            const QStringList &notes) {
    std::unique_ptr<QTextDocument> document = emptyDocument();
    Writer writer(*document);
    for (const PrintedParagraph &paragraph : paragraphs)
        writer.add(paragraph);
    if (!notes.isEmpty())
        writer.addNotes(notes);
    return document;
}

std::unique_ptr<QTextDocument> correctionsDocument(const QString &headline,
                                                   const QList<Correction> &corrections,
                                                   qreal width, const QStringList &questions) {
    std::unique_ptr<QTextDocument> document = emptyDocument();
    Writer writer(*document);
    writer.add({BlockKind::Headline, {{correctionsTitle()}}});
    writer.add({BlockKind::Lead, {{headline}}});
    if (corrections.isEmpty()) {
        writer.add({BlockKind::Paragraph, {{noCorrections()}}});
        addQuestions(*document, questions);
        return document;
    }
    QTextCursor end(document.get());
    end.movePosition(QTextCursor::End);
    const QStringList columns = correctionColumns();
    const QTextTable &table =
        *end.insertTable(int(corrections.size()) + 1, int(columns.size()), tableFormat(width));
    for (qsizetype i = 0; i < columns.size(); ++i)
        Cell(table, 0, int(i)).addHeading(columns[i]);
    for (qsizetype i = 0; i < corrections.size(); ++i) {
        const Correction &each = corrections[i];
        const int row = int(i) + 1;
        Cell(table, row, 0).add(QString::number(row));
        Cell(table, row, 1)
            .add(each.left)
            .add(shownAlone(each.after), PrintedPart::New)
            .add(each.right);
        Cell(table, row, 2).add(shownAlone(each.before), PrintedPart::Old);
        Cell(table, row, 3)
            .add(each.now(), each.after.isEmpty() ? PrintedPart::Words : PrintedPart::New);
        Cell(table, row, 4).add(each.reason);
        const QString time = each.decided();
        Cell(table, row, 5).add(time.isEmpty() ? each.author : each.author + u'\u2028' + time);
    }
    addQuestions(*document, questions);
    return document;
}

} // namespace morat
