// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/editor/ReviewStrip.h"

#include "desktop/editor/DraftEditor.h"
#include "desktop/editor/WrappedLines.h"
#include "desktop/findings/QuestionLook.h"
#include "desktop/look/LevelLook.h"
#include "review/output/ShownWords.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPolygonF>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
constexpr int restForPicture = 80; ///< milliseconds
constexpr int signSize = 7;
constexpr int reach = 5; ///< pixels from a mark at which it still is meant

/// From the corner of a sign's picture to its middle, rounded down.
constexpr int signMiddle = 5;

/// The sign of a level; its middle is at (5.5, 5): half a pixel to the right, as in the strip.
QPixmap signOf(Level level, const QPalette &palette, qreal ratio) {
    QPixmap picture(QSize(2 * signMiddle + 1, 2 * signMiddle + 1) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = levelColour(level, palette);
    const qreal half = signSize / 2.0;
    const QPointF centre(signMiddle + 0.5, signMiddle);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (level) {
    case Level::Error:
        painter.drawEllipse(centre, half, half);
        break;
    case Level::Warning:
        painter.drawPolygon(QPolygonF{centre + QPointF(0, -half), centre + QPointF(half, half),
                                      centre + QPointF(-half, half)});
        break;
    case Level::Info:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, 1.4));
        painter.drawEllipse(centre, half - 0.7, half - 0.7);
        break;
    }
    return picture;
}

/// Where places of the text are in the strip. Asked of places in the order of the text it goes
/// through the paragraphs once.
class Heights {
public:
    Heights(const QTextDocument &document, int height)
        : m_document(document)
        , m_height(height)
        , m_lines(std::max(1, document.lineCount()))
        , m_at(document.firstBlock()) {}

    /// In pixels from the strip's top.
    [[nodiscard]] int of(qsizetype position) {
        if (position < m_at.position()) {
            m_at = m_document.firstBlock();
            m_before = 0;
        }
        while (position >= m_at.position() + m_at.length() && m_at.next().isValid()) {
            m_before += m_at.lineCount();
            m_at = m_at.next();
        }
        const qreal within =
            m_at.length() > 1 ? qreal(position - m_at.position()) / m_at.length() : 0;
        const qreal line = m_before + within * m_at.lineCount();
        return signSize / 2 + 1 + int(line / m_lines * (m_height - signSize - 2));
    }

private:
    const QTextDocument &m_document;
    int m_height;
    int m_lines;
    QTextBlock m_at;
    int m_before = 0; ///< lines before that paragraph
};
} // namespace

ReviewStrip::ReviewStrip(DraftEditor *editor)
    : QWidget(editor)
    , m_editor(editor) {
    setAccessibleName(tr("Findings, changes and questions of the whole draft"));
    setCursor(Qt::PointingHandCursor);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restForPicture);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_isStale = true;
        update();
    });
    connect(editor, &DraftEditor::marksChanged, this, [this] {
        if (!m_rest.isActive())
            m_rest.start();
    });
}

int ReviewStrip::neededWidth() const {
    return signSize + 9;
}

const QList<ReviewStrip::Mark> &ReviewStrip::marks() {
    if (m_isStale)
        gather();
    return m_marks;
}

void ReviewStrip::add(const Mark &mark) {
    if (m_marks.isEmpty() || m_marks.constLast().y != mark.y ||
        m_marks.constLast().level != mark.level || m_marks.constLast().by != mark.by ||
        m_marks.constLast().question != mark.question)
        m_marks.append(mark);
}

void ReviewStrip::gather() {
    m_isStale = false;
    m_marks.clear();
    const ReviewSession *session = m_editor->session();
    if (!session)
        return;
    Heights heights(*m_editor->document(), height());
    const QList<ShownChange> &changes = m_editor->changes().changes();
    for (qsizetype i = 0; i < changes.size(); ++i)
        add({changes[i].place, {}, i, heights.of(changes[i].place.start)});
    const QList<VersionDifference> &differences = session->differences();
    for (qsizetype i = 0; i < differences.size(); ++i)
        add({differences[i].place,
             {},
             i,
             heights.of(differences[i].place.start),
             ChangeBy::Version});
    for (const ReviewSession::QuestionMark &question : session->questionMarks()) {
        Mark mark{question.place, {}, question.id, heights.of(question.place.start)};
        mark.question = question.state;
        add(mark);
    }
    // The worst are drawn last, above the others.
    std::array<QList<Mark>, 3> byLevel;
    const QList<PlacedFinding> &findings = session->findings();
    for (qsizetype i = 0; i < findings.size(); ++i) {
        if (!m_editor->marks().isMarked(*session, i))
            continue;
        const Level level = findings[i].finding.level;
        const int y = heights.of(findings[i].place.start);
        QList<Mark> &marks = byLevel.at(size_t(level));
        if (marks.isEmpty() || marks.constLast().y != y)
            marks.append({findings[i].place, level, i, y});
    }
    for (const QList<Mark> &marks : byLevel)
        m_marks += marks;
}

void ReviewStrip::paintEvent(QPaintEvent *event) {
    QPainter painter(this);
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal half = signSize / 2.0;
    const qreal middle = width() - half - 2;
    // A long draft has a sign in every row of pixels: each is drawn once, and put there.
    const std::array signs{signOf(Level::Info, palette(), devicePixelRatioF()),
                           signOf(Level::Warning, palette(), devicePixelRatioF()),
                           signOf(Level::Error, palette(), devicePixelRatioF())};
    for (const Mark &mark : marks()) {
        if (mark.question) {
            drawQuestion(painter,
                         {middle - half - 0.5, mark.y - half, signSize + 1.0, signSize + 1.0},
                         *mark.question, questionColour(palette()));
            continue;
        }
        if (!mark.level && mark.by == ChangeBy::Version) {
            const QPointF edge(half + 0.5, mark.y);
            painter.setPen(Qt::NoPen);
            painter.setBrush(changeColour(ChangeSide::NewVersion, palette()));
            painter.drawPolygon(QPolygonF{edge + QPointF(0, -half - 0.5), edge + QPointF(half, 0),
                                          edge + QPointF(0, half + 0.5), edge + QPointF(-half, 0)});
            continue;
        }
        if (!mark.level) {
            painter.fillRect(QRectF(1, mark.y - 2, 4, 5), changeColour(ChangeSide::New, palette()));
            continue;
        }
        painter.drawPixmap(QPoint(int(middle) - signMiddle, mark.y - signMiddle),
                           signs.at(size_t(*mark.level)));
    }
}

const ReviewStrip::Mark *ReviewStrip::markAt(int y) {
    const Mark *nearest = nullptr;
    for (const Mark &mark : marks()) {
        const int distance = std::abs(mark.y - y);
        // Of two that are as near the worse is drawn later.
        if (distance <= reach && (!nearest || distance <= std::abs(nearest->y - y)))
            nearest = &mark;
    }
    return nearest;
}

QString ReviewStrip::describe(const Mark &mark) const {
    const ReviewSession *session = m_editor->session();
    if (mark.question) {
        const QList<Question> questions = session ? session->questions() : QList<Question>();
        const auto asked = std::ranges::find(questions, qint64(mark.index), &Question::id);
        return asked == questions.end()
                   ? QString()
                   : tr("Question to the author, %1").arg(questionWord(asked->state)) + u": "_s +
                         shownWords(asked->words) + u"\n"_s + asked->text;
    }
    if (!mark.level)
        return m_editor->describeChange({mark.by, mark.index});
    if (!session || mark.index >= session->findings().size())
        return {};
    const PlacedFinding &placed = session->findings()[mark.index];
    return levelWord(*mark.level) + u": "_s +
           shownWords(session->text().current().mid(placed.place.start, placed.place.length)) +
           u"\n"_s + placed.finding.message;
}

void ReviewStrip::mousePressEvent(QMouseEvent *event) {
    const Mark *mark = markAt(event->pos().y());
    if (!mark)
        return;
    if (mark->level)
        emit m_editor->findingWanted(mark->index);
    else
        m_editor->showPlace(mark->place);
    m_editor->setFocus(Qt::MouseFocusReason);
}

void ReviewStrip::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    m_isStale = true;
}

bool ReviewStrip::event(QEvent *event) {
    if (event->type() == QEvent::PaletteChange) {
        update();
    } else if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Mark *mark = markAt(help->pos().y());
        QToolTip::showText(help->globalPos(), mark ? wrappedLines(describe(*mark)) : QString(),
                           this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace morat
