// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures in the text: small, of files that are there, and never from the network.
#include "DeskFixture.h"

#include "desktop/editor/FindingMarks.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QImage>
#include <QTextBlock>
#ifdef QT_NETWORK_LIB
#include <QTcpServer>
#endif

using namespace morat;
using namespace Qt::StringLiterals;

class EmbedPicturesTest final : public QObject {
    Q_OBJECT

    static QByteArray png(QSize size) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(QColor(Qt::green));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, "PNG");
        return bytes;
    }
    /// The paragraphs that hold an embed.
    static QTextBlock embedBlock(DeskFixture &desk) {
        for (QTextBlock at = desk.editor().document()->begin(); at.isValid(); at = at.next()) {
            if (at.text().contains(QChar(embedCharacter)))
                return at;
        }
        return {};
    }
    static QString label(DeskFixture &desk) {
        const auto *dress = dynamic_cast<BlockDress *>(embedBlock(desk).userData());
        return dress ? dress->embedLabels.join(u'|') : QString();
    }
    static qreal height(DeskFixture &desk) {
        return desk.editor()
            .document()
            ->documentLayout()
            ->blockBoundingRect(embedBlock(desk))
            .height();
    }
    static bool isGreenSeen(DeskFixture &desk) {
        const QImage seen = desk.editor().viewport()->grab().toImage();
        int green = 0;
        for (int y = 0; y < seen.height(); ++y) {
            for (int x = 0; x < seen.width(); ++x)
                green += seen.pixelColor(x, y) == QColor(Qt::green) ? 1 : 0;
        }
        return green > 1000;
    }
    static void open(DeskFixture &desk, const QByteArray &source) {
        desk.window().openPaths(
            {desk.write("bai.html", "<h1>Sơn Bình sơ kết vụ xuân</h1>\n<p>Bà con đi chợ từ sớm, ai "
                                    "cũng vui vẻ phấn khởi.</p>\n<p><img src=\"" +
                                        source +
                                        "\" alt=\"chợ phiên\"></p>\n<p>Chiều về, đường "
                                        "làng lại đông.</p>\n")});
        QTRY_VERIFY_WITH_TIMEOUT(desk.session() && desk.session()->isChecked(), 180'000);
    }

private slots:
    void aFileBesideTheDraftIsShownSmall() {
        DeskFixture desk;
        desk.write("anh.png", png({1200, 900}));
        open(desk, "anh.png");
        QTRY_VERIFY(isGreenSeen(desk));
        QVERIFY(height(desk) > 100);
        QVERIFY(height(desk) < 260);
        QVERIFY(label(desk).contains(u"chợ phiên"_s));
        // It is no part of the text.
        QCOMPARE(desk.editor().plainText(), desk.session()->text().current());
        QVERIFY(!desk.session()->hasUnsavedTyping());
        desk.window().actions()[DeskAction::ShowClean]->trigger();
        QVERIFY(isGreenSeen(desk));
    }

    void whatIsMissingSaysSo() {
        DeskFixture desk;
        open(desk, "khong-co.png");
        QTRY_VERIFY2(label(desk).contains(u"not there"_s), qPrintable(label(desk)));
        QVERIFY(height(desk) < 80);
    }

    void whatIsNoPictureSaysSo() {
        DeskFixture desk;
        desk.write("anh.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"><image "
                              "href=\"file:///etc/passwd\"/></svg>");
        open(desk, "anh.png");
        QTRY_VERIFY2(label(desk).contains(u"no picture"_s), qPrintable(label(desk)));
    }

#ifdef QT_NETWORK_LIB
    void theNetworkIsNeverAsked() {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        DeskFixture desk;
        open(desk, "http://127.0.0.1:" + QByteArray::number(server.serverPort()) + "/anh.png");
        QTRY_VERIFY2(label(desk).contains(u"on the network"_s), qPrintable(label(desk)));
        QVERIFY(!server.waitForNewConnection(300));
    }
#endif
};

QTEST_MAIN(EmbedPicturesTest)
#include "EmbedPicturesTest.moc"
