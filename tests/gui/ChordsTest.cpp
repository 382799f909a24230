// SPDX-License-Identifier: GPL-3.0-or-later
// How many times an editor presses a key: an article of 700 syllables with 13 slips is reviewed and
// signed with at most 16 chords, and nobody reaches for the mouse.
#include "DeskFixture.h"

#include <QRegularExpression>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// What is wrong, and what it becomes.
struct Slip {
    QStringView written;
    QStringView meant;
};

constexpr std::array slips{
    Slip{u"bổ xung", u"bổ sung"},
    Slip{u"chủ chương", u"chủ trương"},
    Slip{u"với với", u"với"},
    Slip{u"nghành", u"ngành"},
    Slip{u"lãi xuất", u"lãi suất"},
    Slip{u"xử dụng", u"sử dụng"},
    Slip{u"thốg nhất", u"thống nhất"},
    Slip{u"chậm , một", u"chậm, một"},
    Slip{u"vô hình chung", u"vô hình trung"},
    Slip{u"ngiêm túc", u"nghiêm túc"},
    Slip{u"chia xẻ", u"chia sẻ"},
    Slip{u"trường  học", u"trường học"},
    Slip{u"sáng lạng", u"xán lạn"},
};

constexpr QStringView article =
    u"Xã Đồng Nổi làm lại con đường vào bản Nà Khoan\n\n"
    u"Sau ba mùa mưa đi lại khó khăn, người dân bản Nà Khoan đã có con đường bê tông rộng ba mét "
    u"rưỡi nối với trung tâm xã. Con đường dài hơn bốn cây số, do dân góp đất, góp công, còn xã lo "
    u"xi măng và máy trộn.\n\n"
    u"Chúng tôi trở lại Đồng Nổi vào một buổi sáng giữa tháng năm, khi lúa đã ngả vàng hai bên "
    u"suối. Ông Lò Văn Piêng, trưởng bản, kể rằng trước đây mỗi lần mưa lớn, học sinh phải nghỉ "
    u"học vì nước ngập qua cầu tạm. Người ốm muốn xuống trạm xá phải nhờ bốn thanh niên khiêng "
    u"võng đi bộ gần ba tiếng. Nông sản làm ra bán không được giá, vì thương lái ngại đường xa.\n\n"
    u"Năm ngoái, xã họp dân bốn lần để bàn cách làm. Cuộc họp nào cũng đông, có hôm kéo dài đến "
    u"khuya. Bà con thốg nhất mỗi nhà góp mười ngày công, nhà nào có đất ven đường thì lùi hàng "
    u"rào vào trong. Ban đầu cũng có hộ băn khoăn, vì phải chặt cả hàng mận đang ra quả. Trưởng "
    u"bản "
    u"đến từng nhà nói chuyện, rồi tự tay chặt hàng cây nhà mình trước. Từ đó không ai còn ngần "
    u"ngại nữa.\n\n"
    u"Theo chủ chương của huyện, những bản đã có đủ ngày công sẽ được cấp xi măng trước. Đồng Nổi "
    u"được bổ xung một máy trộn và hai xe chở cát. Các nghành chức năng cử cán bộ xuống tận nơi "
    u"hướng dẫn đo cốt nền, trộn vữa, làm rãnh thoát nước. Việc xử dụng xi măng được ghi vào sổ, "
    u"cuối ngày đọc cho cả bản nghe. Xã phối hợp với với hội phụ nữ nấu cơm trưa cho những người "
    u"đi làm xa nhà.\n\n"
    u"Khó nhất là đoạn dốc Pa Hốc, nơi đá lẫn với đất sét, máy không lên được. Thanh niên trong "
    u"bản "
    u"phải dùng xà beng bẩy từng tảng, gùi cát lên bằng gùi tre. Có tuần mưa liền năm ngày, việc "
    u"bị "
    u"chậm , một đoạn nền vừa đầm xong lại sụt xuống suối. Cả bản làm lại từ đầu, không ai kêu ca. "
    u"Công việc được kiểm tra ngiêm túc, chỗ nào chưa đạt thì đập ra đổ lại.\n\n"
    u"Bà Quàng Thị Mai, sáu mươi hai tuổi, nói rằng cả đời bà chưa bao giờ nghĩ xe tải có thể vào "
    u"đến sân nhà. Vụ ngô vừa rồi, bà bán được giá cao hơn năm trước gần một phần ba. Con trai bà "
    u"vay "
    u"vốn với lãi xuất thấp để mua một chiếc xe chở hàng. Mỗi sáng anh chở rau của mười mấy nhà "
    u"xuống chợ huyện, chiều chở phân bón và cá khô về. Anh bảo sẽ chia xẻ kinh nghiệm cho những "
    u"nhà khác nếu họ muốn làm theo.\n\n"
    u"Thầy giáo Hoàng Văn Tịnh, dạy ở điểm trường của bản, cho biết từ khi có đường, không còn em "
    u"nào "
    u"phải nghỉ vì mưa. Trước kia, ngày mưa lớp chỉ còn vài em nhà gần, thầy trò ngồi tránh chỗ "
    u"dột. "
    u"Nay trường  học đã được lợp lại mái, có thêm hai phòng và một giếng nước. Nhiều người "
    u"cứ nghĩ đường chỉ để đi lại, vô hình chung quên mất rằng nó còn giữ trẻ ở lại với cái "
    u"chữ.\n\n"
    u"Từ bản Nà Khoan nhìn xuống, con đường như một dải lụa xám vắt qua những thửa ruộng. Trưởng "
    u"bản "
    u"bảo năm tới sẽ làm tiếp đoạn sang bản bên, dài hơn hai cây số, qua một con suối rộng. Ngày "
    u"công "
    u"đã có người ghi tên, cát sỏi thì lấy ngay dưới suối. Ông nói chậm rãi rằng đường đến đâu thì "
    u"cái nghèo lùi đến đó, và tương lai sáng lạng của lũ trẻ bắt đầu từ những việc nhỏ như thế. "
    u"Buổi chiều, khi nắng đã dịu, mấy đứa trẻ đạp xe thành hàng trên mặt đường mới, tiếng cười "
    u"vang "
    u"cả một góc rừng. Mấy bà mẹ đi nương về dừng lại ở đầu dốc, đặt gùi xuống ngồi nghỉ, ngắm con "
    u"mình chạy xe. Người già ngồi bên hiên nhìn theo, chẳng ai nói gì, nhưng ai cũng thấy lòng "
    u"mình nhẹ hơn.";

} // namespace

class ChordsTest final : public QObject {
    Q_OBJECT

private slots:
    void anArticleWithThirteenSlips() {
        QString meant = article.toString();
        for (const Slip &slip : slips) {
            QCOMPARE(meant.count(slip.written), 1);
            meant.replace(slip.written.toString(), slip.meant.toString());
        }
        const qsizetype syllables =
            meant.split(QRegularExpression(u"[\\s.,]+"_s), Qt::SkipEmptyParts).size();
        QVERIFY2(syllables >= 700, qPrintable(QString::number(syllables)));

        DeskFixture desk;
        openAndCheck(desk, article.toUtf8());
        int chords = 0;
        const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
            desk.press(key, modifiers);
            ++chords;
        };
        press(Qt::Key_F7);
        while (desk.current() >= 0 && chords <= 16) {
            press(Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY(desk.session()->isChecked());
        }
        QCOMPARE(desk.session()->text().current(), meant);
        press(Qt::Key_U, Qt::ControlModifier);
        QCOMPARE(desk.session()->state(), WorkflowState::Reviewed);
        QVERIFY2(chords <= 16, qPrintable(QString::number(chords)));
        QVERIFY(desk.asked.isEmpty());
    }
};

QTEST_MAIN(ChordsTest)
#include "ChordsTest.moc"
