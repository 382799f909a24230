// SPDX-License-Identifier: GPL-3.0-or-later
// Many drafts at a time on a real desk: opened, dropped, exported into a watched folder.
#include "../drafts/ZipTesting.h"
#include "DeskFixture.h"

#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QListView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// A folder with `count` drafts, two broken ones, and a picture.
QString fill(DeskFixture &desk, int count) {
    QDir().mkpath(desk.path("xuat/anh"));
    for (int i = 0; i < count; ++i)
        desk.write(qPrintable(u"xuat/bai-%1.txt"_s.arg(i, 4, 10, QChar(u'0'))),
                   u"Bài số %1\n\nNội dung của bài."_s.arg(i).toUtf8());
    desk.write("xuat/hong.docx", QByteArray("PK\x03\x04", 4) + "hỏng");
    desk.write("xuat/hong.odt", QByteArray("PK\x03\x04", 4) + "cũng hỏng");
    desk.write("xuat/anh/bia.jpg", "JFIF");
    return desk.path("xuat");
}

qsizetype draftsOn(DeskFixture &desk) {
    const auto drafts = desk.store().drafts();
    return drafts ? drafts->size() : -1;
}

QList<DraftRecord> draftsOf(DeskFixture &desk) {
    return desk.store().drafts().value_or(QList<DraftRecord>());
}

QString allMessages(DeskFixture &desk) {
    return desk.window().messages().messages().join(u"\n"_s);
}

void dismissAll(DeskFixture &desk) {
    for (const QString &message : desk.window().messages().messages())
        desk.window().messages().dismiss(message);
}

void drop(DeskWindow &window, const QList<QUrl> &urls) {
    QMimeData mime;
    mime.setUrls(urls);
    // As Qt sends them: a drop goes where something was dragged into.
    QDragEnterEvent entered(QPoint(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &entered);
    QDropEvent event(QPointF(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
}

constexpr FolderWatch::Times quick{.rest = 200, .scan = 150};

} // namespace

class IntakeTest final : public QObject {
    Q_OBJECT

private slots:
    void makesADraftOfTheClipboard() {
        DeskFixture desk;
        auto *copied = new QMimeData;
        copied->setHtml(
            u"<h1>Chợ phiên</h1><p style='color:red'>Bà con <b>vui</b>.</p><script>x()</script>"_s);
        copied->setText(u"Chợ phiên\nBà con vui."_s);
        QApplication::clipboard()->setMimeData(copied);
        desk.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(desk.session() != nullptr);
        QVERIFY(desk.session()->path().endsWith(u".html"_s));
        QCOMPARE(desk.session()->title(), u"Chợ phiên"_s);
        QVERIFY(!desk.session()->draft().bytes.contains("script"));
        QVERIFY2(allMessages(desk).contains(u"Left out of what was copied"_s),
                 qPrintable(allMessages(desk)));
        const QString first = desk.session()->path();
        QApplication::clipboard()->setText(u"Chợ chiều\n\nBà con về."_s);
        desk.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(desk.session() && desk.session()->path() != first);
        QVERIFY(desk.session()->text().current().contains(u"Bà con về."_s));
        const QString second = desk.session()->path();
        auto *alone = new QMimeData; // some pages copy HTML without its text
        alone->setHtml(u"<b>Chợ tối</b> ở xã"_s);
        QApplication::clipboard()->setMimeData(alone);
        desk.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(desk.session() && desk.session()->path() != second);
        QVERIFY(desk.session()->text().current().contains(u"Chợ tối ở xã"_s));
        const QString third = desk.session()->path();
        QApplication::clipboard()->clear();
        desk.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(allMessages(desk).contains(u"no text on the clipboard"_s),
                 qPrintable(allMessages(desk)));
        QCOMPARE(desk.session()->path(), third);
    }

    /// What was left out of a saved page is said, and can be taken in and left out again.
    void readsTheWholePageWhenAsked() {
        const QByteArray line = "<p>Từ sáng sớm bà con đã xuống chợ, ai cũng gánh đầy hàng.</p>";
        DeskFixture desk;
        const QString path = desk.write(
            "trang.html", "<html><body><div class='menu'><a href='/1'>Mục một</a></div><nav></nav>"
                          "<h1>Chợ phiên</h1><div class='detail-content'>" +
                              line.repeated(6) + "</div><footer>Chân trang</footer></body></html>");
        desk.window().openPaths({path});
        QTRY_VERIFY(desk.session() != nullptr);
        QAction *whole = desk.window().actions()[DeskAction::ReadWholePage];
        QVERIFY(!desk.session()->text().current().contains(u"Chân trang"_s));
        QVERIFY(whole->isEnabled());
        whole->trigger();
        QTRY_VERIFY(desk.session()->text().current().contains(u"Chân trang"_s));
        whole->trigger();
        QTRY_VERIFY(!desk.session()->text().current().contains(u"Chân trang"_s));
    }

    /// Below the text stands, folded, what is left out; it can be looked at, and taken in.
    void showsWhatIsOutsideOfTheArticle() {
        const QByteArray line = "<p>Từ sáng sớm bà con đã xuống chợ, ai cũng gánh đầy hàng.</p>";
        DeskFixture desk;
        const QString path = desk.write(
            "trang.html", "<html><body><div class='menu'><a href='/1'>Mục một</a></div><nav></nav>"
                          "<h1>Chợ phiên</h1><div class='detail-content'>" +
                              line.repeated(6) + "</div><footer>Chân trang</footer></body></html>");
        const QString plain = desk.write("bai.txt", "Chợ phiên\n\nBà con vui.\n");
        OutsideFold &fold = desk.window().outsideFold();
        QVERIFY(!fold.isVisible());
        desk.window().openPaths({path});
        QTRY_VERIFY(fold.isVisible());
        QVERIFY(!fold.isOpen());
        QCOMPARE(fold.title(), u"Outside the article: 2 line(s)"_s);
        QVERIFY(fold.lines().isEmpty());
        auto *header = fold.findChild<QToolButton *>();
        QTest::mouseClick(header, Qt::LeftButton);
        QVERIFY(fold.isOpen());
        QTRY_COMPARE(fold.lines(), u"Mục một\nChân trang"_s);
        QCOMPARE(fold.title(), u"Outside the article: 2 line(s)"_s);
        QTest::keyClick(fold.findChild<QPlainTextEdit *>(), Qt::Key_Escape);
        QVERIFY(!fold.isOpen());
        auto *button = fold.findChild<QPushButton *>();
        QVERIFY(button->isEnabled());
        // The caret stays at its line.
        const QString start = desk.session()->text().current();
        QTextCursor caret = desk.editor().textCursor();
        caret.setPosition(int(start.indexOf(u"phiên"_s)));
        desk.editor().setTextCursor(caret);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(desk.session()->text().current().contains(u"Chân trang"_s));
        QTRY_COMPARE(desk.editor().textCursor().position(),
                     int(desk.session()->text().current().indexOf(u"phiên"_s)));
        QVERIFY2(fold.title().startsWith(u"The whole page is read"_s), qPrintable(fold.title()));
        QVERIFY(!fold.isOpen());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!desk.session()->text().current().contains(u"Chân trang"_s));
        QCOMPARE(fold.title(), u"Outside the article: 2 line(s)"_s);
        desk.window().openPaths({plain});
        QTRY_VERIFY(!fold.isVisible());
    }

    void readsAFolderAndSaysWhatBecameOfIt() {
        DeskFixture desk;
        const QString folder = fill(desk, 30);
        auto *bar = desk.window().findChild<QProgressBar *>();
        QVERIFY(bar && !bar->isVisible());
        QSignalSpy progressed(&desk.window().intake().intake(), &DraftIntake::progressed);
        QSignalSpy finished(&desk.window().intake().intake(), &DraftIntake::finished);
        desk.window().openPaths({folder});
        QVERIFY(bar->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
        QVERIFY(!bar->isVisible());
        QCOMPARE(progressed.last(), (QList<QVariant>{31, 32}));
        const auto summary = finished.first().first().value<IntakeSummary>();
        QCOMPARE(summary.drafts, 32);
        QCOMPARE(summary.read, 30);
        QCOMPARE(summary.failed.size(), 2);
        QCOMPARE(summary.refused, QStringList{folder + u"/anh/bia.jpg"_s});
        QVERIFY(!summary.stopped);
        QCOMPARE(draftsOn(desk), 30);
        QVERIFY(desk.session());
        QCOMPARE(desk.session()->path(), folder + u"/bai-0000.txt"_s);
        const QString said = allMessages(desk);
        QVERIFY2(said.contains(u"30"_s) && said.contains(u"hong.docx: "_s) &&
                     said.contains(u"hong.odt: "_s) && said.contains(u"bia.jpg"_s),
                 qPrintable(said));
    }

    void isStoppedByEscape() {
        DeskFixture desk;
        const QString folder = fill(desk, 300);
        QSignalSpy finished(&desk.window().intake().intake(), &DraftIntake::finished);
        desk.window().openPaths({folder});
        QTRY_VERIFY(draftsOn(desk) >= 3);
        desk.editor().setFocus();
        desk.press(Qt::Key_Escape);
        QTRY_COMPARE(finished.size(), 1);
        const auto summary = finished.first().first().value<IntakeSummary>();
        QVERIFY(summary.stopped);
        QVERIFY2(summary.read < 300, qPrintable(QString::number(summary.read)));
        QCOMPARE(draftsOn(desk), summary.read);
        QVERIFY(allMessages(desk).contains(QString::number(summary.read)));
        QVERIFY(!desk.window().actions()[DeskAction::StopReading]->isEnabled());
        // The desk goes on.
        desk.window().openPaths({folder + u"/bai-0299.txt"_s});
        QTRY_COMPARE(desk.session()->path(), folder + u"/bai-0299.txt"_s);
    }

    void takesWhatIsDropped() {
        DeskFixture desk;
        const QString folder = fill(desk, 3);
        const QString single = desk.write("rieng.txt", "Bài riêng");
        drop(desk.window(), {QUrl::fromLocalFile(single), QUrl::fromLocalFile(folder),
                             QUrl(u"https://example.invalid/bai.html"_s)});
        QTRY_COMPARE(draftsOn(desk), 4);
        QTRY_COMPARE(desk.session()->path(), single);
        QVERIFY(allMessages(desk).contains(u"https://example.invalid/bai.html"_s));
    }

    void saysThatThereIsNoDraft() {
        DeskFixture desk;
        QDir().mkpath(desk.path("trong"));
        QSignalSpy finished(&desk.window().intake().intake(), &DraftIntake::finished);
        desk.window().openPaths({desk.path("trong")});
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(desk.window().messages().messages().size(), 1);
        QVERIFY(!desk.session());
    }

    void readsOneBatchAfterTheOther() {
        DeskFixture desk;
        const QString folder = fill(desk, 5);
        QDir().mkpath(desk.path("khac"));
        desk.write("khac/a.txt", "A");
        desk.write("khac/b.txt", "B");
        QSignalSpy finished(&desk.window().intake().intake(), &DraftIntake::finished);
        desk.window().openPaths({folder});
        desk.window().openPaths({desk.path("khac")});
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(draftsOn(desk), 7);
    }

    void countsWhatIsOpenInDraftsThatNobodyLookedAt() {
        DeskFixture desk;
        QDir().mkpath(desk.path("xuat"));
        for (int i = 0; i < 8; ++i)
            desk.write(qPrintable(u"xuat/bai-%1.txt"_s.arg(i)),
                       "Họp báo\n\n" +
                           QByteArray("Tỉnh thông qua chủ chương, nghị quyết.\n").repeated(i));
        desk.window().openPaths({desk.path("xuat")});
        QTRY_COMPARE(draftsOn(desk), 8);
        const auto unchecked = [&] {
            const QList<DraftRecord> drafts = draftsOf(desk);
            return std::count_if(drafts.cbegin(), drafts.cend(),
                                 [](const DraftRecord &draft) { return !draft.checked; });
        };
        QTRY_COMPARE_WITH_TIMEOUT(unchecked(), 0, 20'000);
        QTRY_COMPARE(desk.window().intake().backlog().waiting(), 0);
        for (const DraftRecord &draft : draftsOf(desk)) {
            const int number = draft.path.right(5).first(1).toInt();
            QCOMPARE(draft.openErrors, number);
            QCOMPARE(draft.state, WorkflowState::New);
        }
        QCOMPARE(desk.session()->path(), desk.path("xuat/bai-0.txt"));
        // The list says so, too.
        auto *list = &desk.window().draftList().view();
        QTRY_VERIFY(list->model()->index(7, 0).data(DraftListModel::CheckedRole).toBool());
    }

    void countsAtTheNextStartWhatWasNotCounted() {
        DeskFixture desk;
        const QString path = desk.write("cu.txt", "Tỉnh thông qua chủ chương, nghị quyết.\n");
        const auto other = Store::open(desk.store().path());
        QVERIFY(ReviewSession::open(*readDraftFile(path), path, *other->store, u"Lan"_s));
        desk.restart();
        QTRY_VERIFY_WITH_TIMEOUT(draftsOf(desk).constFirst().checked, 20'000);
        QCOMPARE(draftsOf(desk).constFirst().openErrors, 1);
        QVERIFY(!desk.session());
        // A file that became another is nobody's to count in passing.
        desk.write("cu.txt", "Bài khác, không có lỗi nào.\n");
        desk.window().intake().backlog().add({path});
        QTRY_COMPARE(desk.window().intake().backlog().waiting(), 0);
        QCOMPARE(draftsOf(desk).constFirst().openErrors, 1);
    }

    void theDraftOnTheDeskGoesFirst() {
        DeskFixture desk;
        QDir().mkpath(desk.path("xuat"));
        // Long enough to be in work when a key is pressed.
        const QByteArray longText =
            QByteArray("Tỉnh thông qua chủ chương, nghị quyết về xã.\n\n").repeated(3000);
        desk.write("xuat/a.txt", "Ngắn.\n");
        desk.write("xuat/b.txt", longText);
        desk.window().openPaths({desk.path("xuat")});
        QTRY_COMPARE(draftsOn(desk), 2);
        QTRY_VERIFY(desk.session() && desk.session()->isChecked());
        QTRY_VERIFY(desk.window().intake().backlog().waiting() == 1);
        QTest::qWait(300);
        desk.editor().setFocus();
        QTest::keyClicks(&desk.editor(), u"Sua "_s);
        QTRY_VERIFY(desk.session()->isChecked());
        QTRY_COMPARE_WITH_TIMEOUT(desk.window().intake().backlog().waiting(), 0, 180'000);
        for (const DraftRecord &draft : draftsOf(desk))
            QVERIFY(draft.checked);
    }

    void noticesAreOfTheDraftThatIsShown() {
        DeskFixture desk;
        // "ủy ban nhân dân xã" in TCVN3.
        const QString old = desk.write("cu.txt", "\xf1y ban nh\xa9n d\xa9n x\xb7\n");
        const QString item =
            desk.write("tin.json", "{\"body_text\":\"Tóm.\",\"body_html\":\"<p>Bài.\"}");
        desk.window().openPaths({old});
        QTRY_VERIFY(allMessages(desk).startsWith(u"cu.txt: "_s));
        desk.window().openPaths({item});
        QTRY_VERIFY(allMessages(desk).startsWith(u"tin.json: "_s));
        QVERIFY(!allMessages(desk).contains(u"cu.txt"_s));
        QVERIFY(allMessages(desk).contains(u"body_text"_s));
        // What is put away comes back with the export, which leaves the other body behind.
        dismissAll(desk);
        QTRY_VERIFY(desk.session() && desk.session()->isChecked());
        desk.window().actions()[DeskAction::Export]->trigger();
        QTRY_VERIFY(allMessages(desk).contains(u"tin.json: "_s));
    }

    void aWatchedFolderFillsTheDesk() {
        DeskFixture desk;
        const QString folder = fill(desk, 2);
        desk.answer.folderToUse = folder;
        desk.window().intake().folderWatch().setTimes(quick);
        desk.window().actions()[DeskAction::WatchFolder]->trigger();
        QTRY_COMPARE(draftsOn(desk), 2);
        QTRY_VERIFY(allMessages(desk).contains(u"hong.docx: "_s));
        QVERIFY(!desk.session()); // nothing is shown that nobody asked for
        dismissAll(desk);
        desk.write("xuat/them.txt", "Bài thêm");
        QTRY_COMPARE(draftsOn(desk), 3);
        desk.write("xuat/nua.txt", "Bài nữa");
        QTRY_COMPARE(draftsOn(desk), 4);
        // What cannot be read was named once, though the folder was gone through again.
        QVERIFY2(allMessages(desk).isEmpty(), qPrintable(allMessages(desk)));
        desk.window().actions()[DeskAction::StopWatching]->trigger();
        QVERIFY(desk.settings().get<Setting::WatchedFolder>().isEmpty());
        desk.write("xuat/sau.txt", "Bài sau");
        QVERIFY(QDir(desk.path("")).mkpath(u"khac"_s));
        desk.write("khac/mot.txt", "Bài khác");
        desk.answer.folderToUse = desk.path("khac");
        desk.window().actions()[DeskAction::WatchFolder]->trigger();
        QTRY_COMPARE(draftsOn(desk), 5); // the other folder's, not that of the one before
    }

    void offersWhatWasOpenedLast() {
        DeskFixture desk;
        const QList<QAction *> &recents = desk.window().actions().variants(DeskAction::OpenRecent);
        const auto offered = [&recents] {
            return std::ranges::count_if(recents, &QAction::isVisible);
        };
        QCOMPARE(offered(), 0);
        const QString one = desk.write("mot & hai.txt", "Bài một\n");
        const QString two = desk.write("ba.txt", "Bài hai\n");
        for (const QString &path : {one, two, one}) {
            desk.window().openPaths({path});
            QTRY_VERIFY(desk.session() && desk.session()->path() == path);
        }
        QCOMPARE(offered(), 2);
        QVERIFY(recents.first()->text().endsWith(u"mot && hai.txt"_s));
        QVERIFY(recents.first()->isEnabled() && !recents.at(2)->isEnabled());
        recents.at(1)->trigger();
        QTRY_COMPARE(desk.session()->path(), two);
        QVERIFY(recents.first()->text().endsWith(u"ba.txt"_s));
    }

    void aWatchedFolderIsRememberedAndWhatWasRemovedStaysAway() {
        DeskFixture desk;
        const QString folder = fill(desk, 2);
        desk.answer.folderToUse = folder;
        desk.window().intake().folderWatch().setTimes(quick);
        desk.window().actions()[DeskAction::WatchFolder]->trigger();
        QTRY_COMPARE(draftsOn(desk), 2);
        QTRY_VERIFY(QFile::exists(desk.path("watched-folder.json")));
        const auto drafts = desk.store().drafts();
        QVERIFY(drafts.has_value());
        const auto other = Store::attach(desk.store().path());
        QVERIFY((*other)->removeDraft(drafts->first().id, {}).has_value());
        desk.restart();
        QCOMPARE(desk.window().intake().folderWatch().folder(), folder);
        desk.window().intake().folderWatch().setTimes(quick);
        desk.write("xuat/them.txt", "Bài thêm");
        QTRY_COMPARE(draftsOn(desk), 2); // one left, one new
        QTest::qWait(600);
        QCOMPARE(draftsOn(desk), 2);
        QVERIFY(allMessages(desk).isEmpty());
    }

    /// An archive that came by mail is a folder of drafts; it is never written into.
    void anArchiveIsAFolderOfDrafts_data() {
        QTest::addColumn<bool>("isWatched");
        QTest::newRow("opened") << false;
        QTest::newRow("in a watched folder") << true;
    }
    void anArchiveIsAFolderOfDrafts() {
        QFETCH(const bool, isWatched);
        DeskFixture desk;
        QDir().mkpath(desk.path("xuat"));
        const QByteArray archive = testing::zipOf({{"tin/a.txt", "Chợ phiên\n\nBà con vui."},
                                                   {"tin/b.txt", "Chợ chiều\n\nBà con về."},
                                                   {"anh/bia.jpg", "JFIF"},
                                                   {"../ngoai.txt", "Ngoài."},
                                                   {"khoa.txt", "xxxxxxxxxxxxx", 1}});
        const QString path = desk.write("xuat/gui.zip", archive);
        const QString first = path + u"#tin/a.txt"_s;
        if (isWatched) {
            desk.answer.folderToUse = desk.path("xuat");
            desk.window().intake().folderWatch().setTimes(quick);
            desk.window().actions()[DeskAction::WatchFolder]->trigger();
        } else {
            desk.window().openPaths({path});
        }
        QTRY_COMPARE(draftsOn(desk), 2);
        QTRY_VERIFY(allMessages(desk).contains(u"gui.zip#../ngoai.txt"_s));
        QVERIFY(allMessages(desk).contains(u"password"_s));
        if (isWatched) {
            QVERIFY(!desk.session());
            desk.window().openPaths({first});
        } else {
            QVERIFY(allMessages(desk).contains(u"bia.jpg"_s));
        }
        QTRY_VERIFY(desk.session() && desk.session()->path() == first);
        desk.session()->typed({desk.session()->text().current().indexOf(u"vui"_s), 3}, u"mừng"_s);
        desk.answer.fileToSave = path;
        desk.window().actions()[DeskAction::Export]->trigger();
        QVERIFY(desk.read("xuat/gui.zip") == archive);
        QTRY_VERIFY(allMessages(desk).contains(u"choose another name"_s));
        desk.answer.fileToSave = desk.path("a.da-sua.txt");
        desk.window().actions()[DeskAction::Export]->trigger();
        QTRY_COMPARE(desk.read("a.da-sua.txt"), QByteArray("Chợ phiên\n\nBà con mừng."));
        QVERIFY(desk.read("xuat/gui.zip") == archive);
    }

    void asksBeforeControlCharactersArePassedOver_data() {
        QTest::addColumn<bool>("agrees");
        QTest::newRow("yes") << true;
        QTest::newRow("no") << false;
    }
    void asksBeforeControlCharactersArePassedOver() {
        QFETCH(const bool, agrees);
        const auto item = [](const QByteArray &id, const QByteArray &title) -> QByteArray {
            return "<item><title>" + title + "</title><content:encoded><![CDATA[Bà con vui.]]>" +
                   "</content:encoded><wp:post_id>" + id + "</wp:post_id>" +
                   "<wp:post_type>post</wp:post_type></item>\n";
        };
        DeskFixture desk;
        desk.answer.confirms = agrees;
        const QString path =
            desk.write("bao.xml", "<?xml version=\"1.0\"?>\n<rss "
                                  "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
                                  "xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>\n" +
                                      item("1", "Chợ\x02 phiên") + item("2", "Chợ chiều") +
                                      "</channel></rss>");
        desk.window().openPaths({path});
        QTRY_COMPARE(desk.asked.size(), 1);
        QVERIFY2(desk.asked.first().details.value(0).contains(u"line 3, column 17"_s),
                 qPrintable(desk.asked.first().details.join(u'\n')));
        QTRY_COMPARE(draftsOn(desk), agrees ? 2 : 1);
        if (!agrees)
            return;
        const QString first = path + u"#1"_s;
        desk.window().openPaths({first});
        QTRY_VERIFY(desk.session() && desk.session()->path() == first);
        QCOMPARE(desk.session()->title(), u"Chợ phiên"_s);
        QTRY_VERIFY(allMessages(desk).contains(u"control characters"_s));
        // It was agreed for this file, also after the next start.
        desk.restart();
        desk.window().openPaths({first});
        QTRY_VERIFY(desk.session() && desk.session()->path() == first);
        QCOMPARE(desk.asked.size(), 1);
        desk.session()->typed({desk.session()->text().current().indexOf(u"vui"_s), 3}, u"mừng"_s);
        desk.answer.fileToSave = desk.path("ra.xml");
        desk.window().actions()[DeskAction::Export]->trigger();
        QTRY_VERIFY(desk.read("ra.xml").contains("Bà con mừng"));
        QVERIFY(desk.read("ra.xml").contains("Chợ\x02 phiên"));
    }

    void nothingIsExchangedUnderTheEditorsHands() {
        DeskFixture desk;
        const QString folder = fill(desk, 2);
        const QString path = folder + u"/bai-0000.txt"_s;
        desk.window().openPaths({path});
        QTRY_VERIFY(desk.session() && desk.session()->isChecked());
        desk.answer.folderToUse = folder;
        desk.window().intake().folderWatch().setTimes(quick);
        desk.window().actions()[DeskAction::WatchFolder]->trigger();
        QTRY_COMPARE(draftsOn(desk), 2);
        desk.editor().setFocus();
        QTest::keyClicks(&desk.editor(), u"Sua "_s);
        const QString typed = desk.editor().plainText();
        desk.write("xuat/bai-0000.txt", "Bài số 0, bản mới\n\nNội dung của bài.");
        desk.write("xuat/bai-0001.txt", "Bài số 1, bản mới");
        QTRY_VERIFY(allMessages(desk).contains(u"bai-0000.txt"_s));
        QTRY_VERIFY(allMessages(desk).contains(u"bai-0001.txt"_s));
        QCOMPARE(desk.editor().plainText(), typed);
        QCOMPARE(draftsOn(desk), 2);
        desk.window().openPaths({path});
        QTRY_VERIFY(desk.editor().plainText().contains(u"bản mới"_s));
    }
};

QTEST_MAIN(IntakeTest)
#include "IntakeTest.moc"
