// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the window stand, what each is for, and which fold where there is no room.
#include "desktop/editor/GutterArea.h"
#include "desktop/editor/ReviewStrip.h"
#include "desktop/editor/TextMeasure.h"
#include "desktop/intake/IntakeBar.h"
#include "desktop/look/Announcement.h"
#include "desktop/shell/DeskWindow.h"

#include <QFont>
#include <QScreen>
#include <QScrollBar>
#include <QSize>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
/// Letters of two texts side by side; and those beside which there is still room for the list of
/// drafts. Of one text it is fewLetters.
constexpr int narrowestPair = 64;
constexpr int narrowestPairBesideList = 100;
/// Letters of the interface that a row of the list of drafts has room for.
constexpr int narrowestList = 24;
constexpr int narrowestSide = 280; ///< pixels
} // namespace

void DeskWindow::arrange() {
    setWindowIcon(QIcon(u":/morat/icons/morat.svg"_s));
    setAcceptDrops(true);
    DraftEditor *editor = m_views.editor;
    editor->setFrameShape(QFrame::NoFrame);
    editor->setAcceptDrops(false);
    editor->setAccessibleName(tr("Text of the draft"));
    QFont reading = editor->font();
    reading.setFamilies({u"Noto Serif"_s, u"Source Serif 4"_s, u"Georgia"_s, u"serif"_s});
    m_textSize = reading.pointSizeF() + 3;
    editor->setFont(reading);
    m_original->setFont(reading);
    m_original->setFrameShape(QFrame::NoFrame);

    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_ownershipBar);
    column->addWidget(m_returnBar);
    column->addWidget(m_versionBar);
    column->addWidget(m_besideBar);
    m_pair->addWidget(m_beside);
    m_pair->addWidget(m_texts);
    m_pair->setStretchFactor(0, 1);
    m_pair->setStretchFactor(1, 1);
    m_pair->setChildrenCollapsible(false);
#ifdef MORAT_TYPESET
    m_textAndPage->addWidget(m_pair);
    m_textAndPage->addWidget(m_typesetPane);
    m_textAndPage->setChildrenCollapsible(false);
    m_textAndPage->setStretchFactor(0, 1);
    m_textAndPage->setStretchFactor(1, 1);
    column->addWidget(m_textAndPage, 1);
#else
    column->addWidget(m_pair, 1);
#endif
    column->addWidget(m_outsideFold);
    column->addWidget(m_find);
    m_rows->addWidget(m_views.findings);
    m_rows->addWidget(m_views.detail);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({300, 360});
    m_findingsOrCard->addWidget(m_rows);
    m_findingsOrCard->addWidget(m_card);
    m_side->setDocumentMode(true);
    m_side->addTab(m_findingsOrCard, tr("Findings"));
    m_side->addTab(m_views.decisions, tr("Decided"));
    m_side->addTab(m_questions, tr("Questions"));
    // They fold where the window has no room for them: their own hints must not keep it wide.
    for (QWidget *pane : {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_side)}) {
        pane->setSizePolicy(QSizePolicy::Ignored, pane->sizePolicy().verticalPolicy());
        pane->setMinimumWidth(1);
    }
    for (QWidget *part : {static_cast<QWidget *>(m_list), middle, static_cast<QWidget *>(m_side)})
        m_columns->addWidget(part);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({210, 700, 370});
    m_columns->setChildrenCollapsible(false);
    setCentralWidget(m_columns);
    statusBar()->addPermanentWidget(
        new IntakeBar(m_intake.intake(), m_actions[DeskAction::StopReading]));
    for (QLabel *label : {m_watched, m_busy, m_unstored, m_progress, m_state, m_format}) {
        label->setMinimumWidth(1);
        statusBar()->addPermanentWidget(label);
    }
    for (QWidget *each : findChildren<QWidget *>()) {
        if (each->acceptDrops())
            each->installEventFilter(this);
    }
    // Only now are they in one window, whose order counts.
    m_views.detail->tabAfter(m_views.findings->lastInTabOrder());
    // With its frame and title on the screen.
    constexpr QSize frame(8, 48);
    resize(QSize(1280, 740).boundedTo(screen()->availableSize() - frame));
    restoreGeometry(m_setup.settings.get<Setting::Geometry>());
    m_columns->restoreState(m_setup.settings.get<Setting::Columns>());
    m_rows->restoreState(m_setup.settings.get<Setting::Rows>());
    m_side->setCurrentIndex(m_setup.settings.get<Setting::SideTab>());
}

void DeskWindow::nameHelpPages() {
    setHelpPage(m_list, u"drafts"_s);
    setHelpPage(m_views.editor, u"review"_s);
    setHelpPage(m_original, u"views"_s);
    setHelpPage(m_beside, u"views"_s);
    setHelpPage(m_besideBar, u"views"_s);
    setHelpPage(m_find, u"search"_s);
    setHelpPage(m_views.findings, u"review"_s);
    setHelpPage(m_views.detail, u"review"_s);
    setHelpPage(m_views.decisions, u"safety"_s);
    setHelpPage(m_questions, u"questions"_s);
    setHelpPage(m_card, u"finish"_s);
    setHelpPage(m_ownershipBar, u"versions"_s);
    setHelpPage(m_returnBar, u"newsroom"_s);
    setHelpPage(m_versionBar, u"versions"_s);
    setHelpPage(m_outsideFold, u"start"_s);
#ifdef MORAT_TYPESET
    setHelpPage(m_typesetPane, u"typeset"_s);
#endif
    setHelpPage(m_messages, u"trouble"_s);
}

void DeskWindow::connectPanes() {
    QAction *drafts = m_actions[DeskAction::ShowDrafts];
    QAction *side = m_actions[DeskAction::ShowSide];
    QAction *only = m_actions[DeskAction::OnlyText];
    for (QAction *action : {drafts, side, only})
        action->setCheckable(true);
    drafts->setChecked(!m_setup.settings.get<Setting::HidesDrafts>());
    side->setChecked(!m_setup.settings.get<Setting::HidesSide>());
    connect(drafts, &QAction::toggled, this, [this](bool isShown) {
        m_setup.settings.set<Setting::HidesDrafts>(!isShown);
        foldPanes();
        sayIfFolded(*m_list, isShown);
    });
    connect(side, &QAction::toggled, this, [this](bool isShown) {
        m_setup.settings.set<Setting::HidesSide>(!isShown);
        foldPanes();
        sayIfFolded(*m_side, isShown);
    });
    connect(only, &QAction::toggled, this, [this] { foldPanes(); });
    connect(m_columns, &QSplitter::splitterMoved, this, [this] { foldPanes(); });
    connect(&m_besideControl, &BesideControl::shownChanged, this, [this] {
        // The other panes give way to two texts, and have their room again afterwards.
        if (m_besideControl.isShown())
            m_columnsOfOne = m_columns->sizes();
        foldPanes();
        if (!m_besideControl.isShown() && !m_columnsOfOne.isEmpty())
            m_columns->setSizes(std::exchange(m_columnsOfOne, {}));
    });
    foldPanes();
}

void DeskWindow::sayIfFolded(const QWidget &pane, bool isWanted) {
    if (!isWanted || !pane.isHidden() || m_actions[DeskAction::OnlyText]->isChecked())
        return;
    const QString words = tr("There is no room for this pane beside the text. It is shown when the "
                             "window is wider.");
    statusBar()->showMessage(words, 8000);
    announce(statusBar(), words);
}

void DeskWindow::foldPanes() {
    const bool isOnly = m_actions[DeskAction::OnlyText]->isChecked();
    // As large as the text is without zoom: who wants larger letters wants no fewer panes.
    QFont reading = m_views.editor->font();
    reading.setPointSizeF(m_textSize);
    const qreal letter = usualLetter(reading);
    const bool isPair = m_besideControl.isShown();
    // Numbers of paragraphs stand beside the letters, the strip and the bar to scroll with.
    const DraftEditor &editor = *m_views.editor;
    int besideText = editor.findChild<GutterArea *>()->neededWidth(GutterArea::Kinds::Hidden) +
                     editor.findChild<ReviewStrip *>()->neededWidth() +
                     editor.verticalScrollBar()->sizeHint().width() +
                     2 * int(editor.document()->documentMargin());
    // A typeset page stands between the text and the panes.
#ifdef MORAT_TYPESET
    if (!m_typesetPane->isHidden())
        besideText += m_typesetPane->minimumWidth() + m_textAndPage->handleWidth();
#endif
    const int text = besideText + int(letter * (isPair ? narrowestPair : fewLetters));
    const int textBesideList =
        besideText + int(letter * (isPair ? narrowestPairBesideList : fewLetters));
    const int side = std::max(narrowestSide, m_side->minimumSizeHint().width());
    const int list = std::max(narrowestList * fontMetrics().averageCharWidth(),
                              m_list->minimumSizeHint().width());
    // The list folds before what is said of the text does.
    const bool wantsSide = m_actions[DeskAction::ShowSide]->isChecked();
    const bool showsSide = !isOnly && wantsSide && width() >= text + side;
    const bool showsList = !isOnly && m_actions[DeskAction::ShowDrafts]->isChecked() &&
                           width() >= textBesideList + list + (wantsSide ? side : 0);
    m_side->setVisible(showsSide);
    m_list->setVisible(showsList);
    if (const QWidget *focus = focusWidget(); focus && !focus->isVisibleTo(this))
        m_views.editor->setFocus(Qt::OtherFocusReason);
    // Panes that are wider than they need give way to the text.
    QList<int> sizes = m_columns->sizes();
    const int handles = 2 * m_columns->handleWidth();
    const int taken = (showsList ? sizes[0] : 0) + (showsSide ? sizes[2] : 0);
    const bool isTooNarrow = (showsList && sizes[0] < list) || (showsSide && sizes[2] < side);
    if (width() - taken - handles >= text && !isTooNarrow)
        return;
    const int room = width() - handles - text;
    sizes[2] = std::clamp(sizes[2], side, std::max(side, room - (showsList ? sizes[0] : 0)));
    sizes[0] = std::clamp(sizes[0], list, std::max(list, room - (showsSide ? sizes[2] : 0)));
    sizes[1] = width() - handles - (showsList ? sizes[0] : 0) - (showsSide ? sizes[2] : 0);
    m_columns->setSizes(sizes);
}

#ifdef MORAT_TYPESET
void DeskWindow::connectTypeset() {
    // Page and text need the room; the other panes come back with their keys, or afterwards.
    QAction *only = m_actions[DeskAction::OnlyText];
    connect(&m_typeset, &TypesetControl::opened, this, [this, only] {
        if (only->isChecked())
            return;
        only->setChecked(true);
        m_isOnlyForPage = true;
        m_textAndPage->setSizes({m_textAndPage->width() / 2, m_textAndPage->width() / 2});
    });
    connect(&m_typeset, &TypesetControl::closed, this, [this, only] {
        if (std::exchange(m_isOnlyForPage, false))
            only->setChecked(false);
        else
            foldPanes();
    });
    connect(only, &QAction::toggled, this, [this](bool isOnly) {
        if (!isOnly)
            m_isOnlyForPage = false;
    });
    connect(&m_typeset, &TypesetControl::said, this, [this](const QString &words) {
        statusBar()->showMessage(words, 8000);
        announce(statusBar(), words);
    });
}
#endif

void DeskWindow::explainEmptyPanes() {
    const auto key = [this](DeskAction id) { return m_actions.keyOrName(id); };
    m_views.editor->setPlaceholderText(
        tr("The text of a draft is read, corrected and written here. %1 opens files, %2 makes a "
           "draft of what was copied; files can be dropped here.")
            .arg(key(DeskAction::Open), key(DeskAction::NewFromClipboard)));
    m_list->setEmptyWords(
        tr("The drafts that you work on stand here, with their state and what is open in them. %1 "
           "opens files, %2 a folder.")
            .arg(key(DeskAction::Open), key(DeskAction::OpenFolder)),
        tr("No draft is like that. Choose “All drafts”, or look for other words."));
    m_views.findings->setEmptyWords(
        tr("What is found in a draft stands here, by kind, errors first. %1 opens drafts.")
            .arg(key(DeskAction::Open)));
    m_views.decisions->setEmptyWords(
        tr("What you decide or write stands here, the latest first, and can be taken back one by "
           "one. Below are words that are always accepted, and rules that are off."));
    m_questions->setEmptyWords(
        tr("What you ask the author stands here, with the answers. %1 asks about the words at the "
           "caret; the questions go along when the draft is exported with tracked changes.")
            .arg(key(DeskAction::AskAuthor)));
}

} // namespace morat
