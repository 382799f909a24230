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
#include <QToolTip>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
constexpr int restForPicture = 80; ///< milliseconds
constexpr int signSize = 7;
constexpr int reach = 5; ///< pixels from a mark at which it still is meant
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

int ReviewStrip::heightOf(qsizetype position) const {
    const QTextBlock block = m_editor->document()->findBlock(int(position));
    const int count = std::max(1, m_editor->document()->lineCount());
    const qreal within =
        block.length() > 1 ? qreal(position - block.position()) / block.length() : 0;
    const qreal line = block.firstLineNumber() + within * block.lineCount();
    return signSize / 2 + 1 + int(line / count * (height() - signSize - 2));
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
    const QList<ShownChange> &changes = m_editor->changes().changes();
    for (qsizetype i = 0; i < changes.size(); ++i)
        add({changes[i].place, {}, i, heightOf(changes[i].place.start)});
    const QList<VersionDifference> &differences = session->differences();
    for (qsizetype i = 0; i < differences.size(); ++i)
        add({differences[i].place, {}, i, heightOf(differences[i].place.start), ChangeBy::Version});
    for (const ReviewSession::QuestionMark &question : session->questionMarks()) {
        Mark mark{question.place, {}, question.id, heightOf(question.place.start)};
        mark.question = question.state;
        add(mark);
    }
    for (const Level level : {Level::Info, Level::Warning, Level::Error}) {
        const QList<PlacedFinding> &findings = session->findings();
        for (qsizetype i = 0; i < findings.size(); ++i) {
            if (findings[i].finding.level == level && m_editor->marks().isMarked(*session, i))
                add({findings[i].place, level, i, heightOf(findings[i].place.start)});
        }
    }
}

void ReviewStrip::paintEvent(QPaintEvent *event) {
    QPainter painter(this);
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal half = signSize / 2.0;
    const qreal middle = width() - half - 2;
    for (const Mark &mark : marks()) {
        const QPointF centre(middle, mark.y);
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
        const QColor colour = levelColour(*mark.level, palette());
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        switch (*mark.level) {
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
