// SPDX-License-Identifier: GPL-3.0-or-later
// F1 on the desk: which page of the manual it opens, over which window, and how that goes again.
#include "DeskFixture.h"

#include "desktop/help/HelpControl.h"
#include "desktop/style/SettingsDialog.h"

#include <QDialog>
#include <QPointer>

using namespace morat;
using namespace Qt::StringLiterals;

class DeskHelpTest final : public QObject {
    Q_OBJECT

private slots:
    void escClosesIt_data() {
        QTest::addColumn<bool>("inSearch");
        QTest::newRow("from the page") << false;
        QTest::newRow("from the search") << true;
    }
    void escClosesIt() {
        QFETCH(const bool, inSearch);
        DeskFixture desk;
        desk.press(Qt::Key_F1);
        const QPointer<HelpWindow> help = desk.window().help().helpWindow();
        QVERIFY(help);
        QApplication::setActiveWindow(help);
        QWidget *place = inSearch ? static_cast<QWidget *>(help->findChild<QLineEdit *>())
                                  : static_cast<QWidget *>(help->findChild<HelpBrowser *>());
        place->setFocus();
        QTRY_VERIFY(place->hasFocus());
        QTest::keyClick(place, Qt::Key_Escape);
        QTRY_VERIFY(!help);
        QVERIFY(desk.window().isVisible());
    }

    void itOpensAtThePageOfWhatHasTheFocus_data() {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("page");
        QTest::newRow("text") << u"text"_s << u"review"_s;
        QTest::newRow("list") << u"list"_s << u"drafts"_s;
        QTest::newRow("find bar") << u"find"_s << u"search"_s;
        QTest::newRow("house style") << u"style"_s << u"style"_s;
        QTest::newRow("a modal dialog") << u"modal"_s << u"index"_s;
    }
    void itOpensAtThePageOfWhatHasTheFocus() {
        QFETCH(const QString, place);
        DeskFixture desk;
        QWidget *focus = &desk.editor();
        std::unique_ptr<QDialog> dialog;
        if (place == u"list") {
            focus = desk.window().draftList().findChild<QLineEdit *>();
        } else if (place == u"find") {
            desk.window().findBar().show();
            focus = desk.window().findBar().findChild<QLineEdit *>();
        } else if (place == u"style") {
            desk.window().actions()[DeskAction::HouseStyle]->trigger();
            auto *settings = desk.window().findChild<SettingsDialog *>();
            QVERIFY(settings);
            QApplication::setActiveWindow(settings);
            for (QLineEdit *field : settings->findChildren<QLineEdit *>()) {
                if (field->accessibleName() == u"Search the rules")
                    focus = field;
            }
            QVERIFY(focus->isVisible());
        } else if (place == u"modal") {
            dialog = std::make_unique<QDialog>(&desk.window());
            focus = new QLineEdit(dialog.get());
            dialog->open();
            QApplication::setActiveWindow(dialog.get());
        }
        QVERIFY(focus);
        focus->setFocus();
        QTRY_VERIFY(focus->hasFocus());
        QTest::keyClick(focus, Qt::Key_F1);
        HelpWindow *help = desk.window().help().helpWindow();
        QVERIFY(help && help->isVisible() && !help->isModal());
        QTEST(help->currentPage(), "page");
        // What a modal dialog would keep from answering is its own.
        QCOMPARE(help->parentWidget(),
                 dialog ? dialog.get() : static_cast<QWidget *>(&desk.window()));
    }
};

QTEST_MAIN(DeskHelpTest)
#include "DeskHelpTest.moc"
