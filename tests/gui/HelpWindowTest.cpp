// SPDX-License-Identifier: GPL-3.0-or-later
// The window of the manual: what its search finds, what it never reads.
#include "desktop/help/HelpWindow.h"
#include "desktop/help/KeysPage.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QListWidget>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

void writeFile(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// A manual of three pages.
struct Manual {
    QTemporaryDir folder;
    Manual() {
        writeFile(folder.filePath(u"index_vi.md"_s),
                  "# Trợ giúp\n\n- [Duyệt](review_vi.md)\n- [Phím](keyboard_vi.md)\n"
                  "- [Mạng](https://example.invalid/trang)\n");
        writeFile(folder.filePath(u"review_vi.md"_s),
                  "# Duyệt bài\n\nViết “chủ trương” cho đúng, hòa bình.\n\n"
                  "Đoạn khác nói về chu trình. [Về](index_vi.md) ![](../ngoai.png)\n");
        writeFile(folder.filePath(u"keyboard_vi.md"_s), "# Phím\n\nMọi phím.\n");
    }
    [[nodiscard]] HelpPages pages() const { return {folder.path(), u"vi"_s, u"\n\n`Ctrl+J`\n"_s}; }
};

template <typename Widget>
Widget *child(const HelpWindow &window) {
    return window.findChild<Widget *>();
}

QAction *barAction(const HelpWindow &window, const QString &text) {
    const QList<QAction *> actions = child<QToolBar>(window)->actions();
    for (QAction *action : actions) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

} // namespace

class HelpWindowTest final : public QObject {
    Q_OBJECT

private slots:
    void pagesStandInTheOrderOfTheIndex() {
        const Manual manual;
        const HelpPages pages = manual.pages();
        QStringList names;
        for (const HelpPages::Page &page : pages.pages())
            names.append(page.name + u": "_s + page.title);
        QCOMPARE(names,
                 QStringList({u"index: Trợ giúp"_s, u"review: Duyệt bài"_s, u"keyboard: Phím"_s}));
        QVERIFY(pages.page(u"keyboard"_s).text.contains(u"Ctrl+J"_s));
        QCOMPARE(pages.page(u"khong-co"_s).name, u"index"_s);
    }

    void theSearchFinds_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("found");
        const QString shown = u"review: Viết “chủ trương” cho đúng, hòa bình."_s;
        QTest::newRow("with marks") << u"chủ trương"_s << QStringList{shown};
        QTest::newRow("without marks") << u"chu truong"_s << QStringList{shown};
        QTest::newRow("capitals") << u"CHU TRUONG"_s << QStringList{shown};
        QTest::newRow("the tone mark elsewhere") << u"hoà"_s << QStringList{shown};
        QTest::newRow("other marks") << u"chú trương"_s << QStringList{};
        QTest::newRow("over pages, one a paragraph")
            << u"ph"_s
            << QStringList{u"index: Phím"_s, u"keyboard: Phím"_s, u"keyboard: Mọi phím."_s};
        QTest::newRow("blanks") << u"  "_s << QStringList{};
    }
    void theSearchFinds() {
        QFETCH(const QString, words);
        const Manual manual;
        QStringList found;
        for (const HelpPages::Hit &hit : manual.pages().find(words))
            found.append(hit.page + u": "_s + hit.line);
        QTEST(found, "found");
    }

    void whatWasFoundIsShownAtItsPlace() {
        const Manual manual;
        QWidget parent;
        auto *help = new HelpWindow(manual.pages(), &parent);
        help->showPage(u"index"_s);
        QApplication::setActiveWindow(help);
        QTRY_VERIFY(child<HelpBrowser>(*help)->hasFocus());
        QTest::keyClick(child<HelpBrowser>(*help), Qt::Key_F, Qt::ControlModifier);
        auto *search = child<QLineEdit>(*help);
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, u"chu trinh"_s);
        QCOMPARE(child<QListWidget>(*help)->count(), 1);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(help->currentPage(), u"review"_s);
        QCOMPARE(child<HelpBrowser>(*help)->textCursor().selectedText(), u"chu trình"_s);
        QCOMPARE(child<HelpBrowser>(*help)->extraSelections().size(), 1);
        search->clear();
        QCOMPARE(child<QListWidget>(*help)->count(), 3);
        QCOMPARE(child<QListWidget>(*help)->currentRow(), 1);
    }

    void backAndForwardFollowThePagesRead() {
        const Manual manual;
        QWidget parent;
        auto *help = new HelpWindow(manual.pages(), &parent);
        help->showPage(u"index"_s);
        QAction *back = barAction(*help, u"Back"_s);
        QAction *forward = barAction(*help, u"Forward"_s);
        QVERIFY(back && forward && !back->isEnabled());
        emit child<HelpBrowser>(*help)->anchorClicked(QUrl(u"review_vi.md"_s));
        QCOMPARE(help->currentPage(), u"review"_s);
        back->trigger();
        QCOMPARE(help->currentPage(), u"index"_s);
        forward->trigger();
        QCOMPARE(help->currentPage(), u"review"_s);
    }

    void onlyAClickLeadsOut() {
        const Manual manual;
        QWidget parent;
        auto *help = new HelpWindow(manual.pages(), &parent);
        QSignalSpy outside(help, &HelpWindow::outsideWanted);
        help->showPage(u"review"_s);
        auto *browser = child<HelpBrowser>(*help);
        QVERIFY(outside.isEmpty());
        emit browser->anchorClicked(QUrl(u"https://example.invalid/trang"_s));
        QCOMPARE(outside.size(), 1);
        QCOMPARE(outside[0][0].toUrl(), QUrl(u"https://example.invalid/trang"_s));
        QCOMPARE(help->currentPage(), u"review"_s);
        emit browser->anchorClicked(QUrl(u"file:///etc/passwd"_s));
        QCOMPARE(outside.size(), 1);
        QCOMPARE(help->currentPage(), u"review"_s);
        QVERIFY(!browser->toPlainText().contains(u"root:"_s));
        for (const char *name : {"https://example.invalid/a.png", "file:///etc/hostname"})
            QVERIFY(browser->document()
                        ->resource(QTextDocument::ImageResource, QUrl(QString::fromLatin1(name)))
                        .value<QImage>()
                        .isNull());
    }

    void theKeysPageNamesEveryKey() {
        QWidget window;
        const ActionRegistry actions(&window);
        const QString page = keysMarkdown(actions);
        for (const ActionRow &row : actionRows()) {
            for (const QAction *action : actions.variants(row.id)) {
                if (action->shortcuts().isEmpty())
                    continue;
                const QString words = QString(action->text()).remove(u'&').remove(u'…');
                QVERIFY2(page.contains(words), row.name);
                QVERIFY2(page.contains(action->shortcut().toString(QKeySequence::NativeText)),
                         row.name);
            }
        }
        QCOMPARE(page.count(u"\n## "_s), 6);
    }

    void withoutPagesTheKeysAreStillThere() {
        const HelpPages pages(u"/khong/co"_s, u"vi"_s, u"\n\n`Ctrl+J`\n"_s);
        QCOMPARE(pages.pages().size(), 1);
        QVERIFY(pages.page(u"review"_s).text.contains(u"/khong/co"_s));
        QVERIFY(pages.page(u"review"_s).text.contains(u"Ctrl+J"_s));
    }
};

QTEST_MAIN(HelpWindowTest)
#include "HelpWindowTest.moc"
