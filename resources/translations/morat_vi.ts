<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Editorial review of Vietnamese news drafts. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Duyệt bông bản thảo báo chí tiếng Việt. Phần mềm tự do theo Giấy phép Công cộng GNU, phiên bản 3 trở lên.</translation>
    </message>
    <message>
        <source>It works offline; no text leaves the computer.</source>
        <translation>Chương trình chạy ngoại tuyến; không bài nào rời khỏi máy.</translation>
    </message>
    <message>
        <source>It is built on</source>
        <translation>Chương trình dùng</translation>
    </message>
    <message>
        <source>About Mo-rát</source>
        <translation>Giới thiệu Mo-rát</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Giấy phép</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>… and %1 more</source>
        <translation>… và %1 mục nữa</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Bản thảo</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Mọi tệp</translation>
    </message>
    <message>
        <source>Open drafts</source>
        <translation>Mở bản thảo</translation>
    </message>
    <message>
        <source>Open a folder of drafts</source>
        <translation>Mở thư mục bản thảo</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Lưu thành</translation>
    </message>
</context>
<context>
    <name>ClipboardDraft</name>
    <message>
        <source>There is no text on the clipboard. Copy the article first.</source>
        <translation>Trong bảng tạm không có chữ nào. Hãy sao chép bài trước.</translation>
    </message>
</context>
<context>
    <name>CorrectionReport</name>
    <message>
        <source>The list of corrections cannot be written as %1; its name may end in %2.</source>
        <translation>Không ghi được danh sách chỗ đã sửa thành %1; tên tệp có thể kết thúc bằng %2.</translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation>Sửa tay</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Danh sách sửa</translation>
    </message>
    <message>
        <source>Nothing was corrected.</source>
        <translation>Không có chỗ nào được sửa.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ở đâu</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>Is now</source>
        <translation>Nay</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Ai sửa</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>(đã xóa)</translation>
    </message>
    <message>
        <source>Questions to the author</source>
        <translation>Câu hỏi cho tác giả</translation>
    </message>
    <message>
        <source>please answer</source>
        <translation>mong trả lời</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>đã trả lời</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>đã xong</translation>
    </message>
    <message>
        <source>These words do not stand in the text any more.</source>
        <translation>Những chữ này không còn trong bài.</translation>
    </message>
</context>
<context>
    <name>DataTr</name>
    <message>
        <source>it is too short to be one.</source>
        <translation>tệp quá ngắn.</translation>
    </message>
    <message>
        <source>it is another kind of file.</source>
        <translation>đây là loại tệp khác.</translation>
    </message>
    <message>
        <source>its format is version %1, this program reads version %2.</source>
        <translation>tệp thuộc phiên bản %1, chương trình đọc phiên bản %2.</translation>
    </message>
    <message>
        <source>it should have %1 bytes and has %2; was it cut short?</source>
        <translation>tệp phải có %1 byte mà chỉ có %2; có lẽ bị cắt cụt.</translation>
    </message>
    <message>
        <source>it is damaged.</source>
        <translation>tệp bị hỏng.</translation>
    </message>
    <message>
        <source>Cannot read the word list %1: %2</source>
        <translation>Không đọc được danh sách từ %1: %2</translation>
    </message>
    <message>
        <source>The word list %1 is not UTF-8 text.</source>
        <translation>Danh sách từ %1 không phải văn bản UTF-8.</translation>
    </message>
    <message>
        <source>The word list %1 is empty.</source>
        <translation>Danh sách từ %1 trống.</translation>
    </message>
    <message>
        <source>The dictionary %1 does not know “%2”.</source>
        <translation>Từ điển %1 không có “%2”.</translation>
    </message>
    <message>
        <source>Cannot read the Hunspell dictionary %1.</source>
        <translation>Không đọc được từ điển Hunspell %1.</translation>
    </message>
    <message>
        <source>The Hunspell dictionary %1 has an unknown charset.</source>
        <translation>Từ điển Hunspell %1 dùng bảng mã không rõ.</translation>
    </message>
    <message>
        <source>Cannot read the list of syllables %1: %2</source>
        <translation>Không đọc được danh sách tiếng %1: %2</translation>
    </message>
    <message>
        <source>%1 has a line that is not a syllable and its class: %2</source>
        <translation>%1 có một dòng không gồm tiếng và lớp của nó: %2</translation>
    </message>
    <message>
        <source>The list of syllables %1 is empty.</source>
        <translation>Danh sách tiếng %1 trống.</translation>
    </message>
    <message>
        <source>%1 was written, but the disk does not confirm it: %2. Save it once more, or to another place.</source>
        <translation>Đã ghi %1 nhưng đĩa không xác nhận: %2. Hãy lưu lại lần nữa, hoặc lưu vào chỗ khác.</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2. Its old content could not be put back; it is in %3.</source>
        <translation>Không lưu được %1: %2. Nội dung cũ không khôi phục lại được tại chỗ; bản sao của nó nằm ở %3.</translation>
    </message>
    <message>
        <source>%1 is open in another program, such as Word. Close it there and save again. The old content is untouched.</source>
        <translation>%1 đang mở trong một chương trình khác, chẳng hạn Word. Hãy đóng tệp ở đó rồi lưu lại. Nội dung cũ còn nguyên.</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2.</source>
        <translation>Không lưu được %1: %2.</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2. The old content is untouched.</source>
        <translation>Không lưu được %1: %2. Nội dung cũ vẫn nguyên.</translation>
    </message>
    <message>
        <source>There is no name of a file to write.</source>
        <translation>Chưa có tên tệp để ghi.</translation>
    </message>
    <message>
        <source>%1 is a symbolic link that leads to itself.</source>
        <translation>%1 là liên kết mềm trỏ vòng về chính nó.</translation>
    </message>
    <message>
        <source>%1 is a folder; choose a file name.</source>
        <translation>%1 là thư mục; hãy chọn tên tệp.</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1 không phải là tệp thường.</translation>
    </message>
    <message>
        <source>%1 is protected against writing.</source>
        <translation>%1 được bảo vệ chống ghi.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read.</source>
        <translation>Không đọc được thư mục %1.</translation>
    </message>
    <message>
        <source>A file in %1 cannot be read because its name is not UTF-8: %2</source>
        <translation>Không đọc được một tệp trong %1 vì tên không phải UTF-8: %2</translation>
    </message>
</context>
<context>
    <name>DecisionsPane</name>
    <message>
        <source>Corrected</source>
        <translation>Đã sửa</translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation>Sửa tay</translation>
    </message>
    <message>
        <source>Ignored this time</source>
        <translation>Bỏ qua lần này</translation>
    </message>
    <message>
        <source>Ignored in this article</source>
        <translation>Bỏ qua trong bài này</translation>
    </message>
    <message>
        <source>Word always accepted</source>
        <translation>Luôn chấp nhận từ</translation>
    </message>
    <message>
        <source>Rule switched off</source>
        <translation>Đã tắt quy tắc</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>Báo nhầm</translation>
    </message>
    <message>
        <source>Question to the author</source>
        <translation>Câu hỏi cho tác giả</translation>
    </message>
</context>
<context>
    <name>DeskActions</name>
    <message>
        <source>Files and drafts</source>
        <translation>Tệp và bản thảo</translation>
    </message>
    <message>
        <source>Moving between findings</source>
        <translation>Đi giữa các điểm cần xem</translation>
    </message>
    <message>
        <source>Deciding</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Finishing a draft</source>
        <translation>Hoàn tất bản thảo</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Hiển thị</translation>
    </message>
    <message>
        <source>Open &amp;drafts…</source>
        <translation>&amp;Mở bản thảo…</translation>
    </message>
    <message>
        <source>&amp;Open a folder…</source>
        <translation>Mở &amp;thư mục…</translation>
    </message>
    <message>
        <source>Remove &amp;draft from the desk…</source>
        <translation>&amp;Cất bản thảo khỏi bàn…</translation>
    </message>
    <message>
        <source>&amp;Next draft</source>
        <translation>&amp;Bản thảo sau</translation>
    </message>
    <message>
        <source>&amp;Previous draft</source>
        <translation>Bản thảo t&amp;rước</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Th&amp;oát</translation>
    </message>
    <message>
        <source>&amp;Start or continue the review</source>
        <translation>Bắt đầu hoặc tiếp tục &amp;duyệt</translation>
    </message>
    <message>
        <source>&amp;Next open finding</source>
        <translation>Đ&amp;iểm cần xem sau</translation>
    </message>
    <message>
        <source>&amp;Previous open finding</source>
        <translation>Điểm cần &amp;xem trước</translation>
    </message>
    <message>
        <source>&amp;Find in the text…</source>
        <translation>Tì&amp;m trong bài…</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>Tìm t&amp;iếp</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Tìm n&amp;gược</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>&amp;Accept first suggestion and go to the next</source>
        <translation>Sửa theo &amp;gợi ý đầu và sang điểm sau</translation>
    </message>
    <message>
        <source>Accept a&amp;ll of this kind, as one step</source>
        <translation>Sửa tất cả chỗ cùng loại, &amp;một lần</translation>
    </message>
    <message>
        <source>&amp;Edit in place</source>
        <translation>&amp;Sửa tại chỗ</translation>
    </message>
    <message>
        <source>Ignore t&amp;his time</source>
        <translation>Bỏ &amp;qua lần này</translation>
    </message>
    <message>
        <source>&amp;Ignore in this article</source>
        <translation>Bỏ qua t&amp;rong bài này</translation>
    </message>
    <message>
        <source>Alwa&amp;ys accept this word</source>
        <translation>Luôn chấ&amp;p nhận từ này</translation>
    </message>
    <message>
        <source>Switch this r&amp;ule off</source>
        <translation>Tắt q&amp;uy tắc này</translation>
    </message>
    <message>
        <source>Report a &amp;false alarm</source>
        <translation>Bá&amp;o nhầm</translation>
    </message>
    <message>
        <source>&amp;Mark as reviewed</source>
        <translation>Đánh dấu đã &amp;duyệt</translation>
    </message>
    <message>
        <source>Take &amp;back into review</source>
        <translation>Đưa &amp;về đang duyệt</translation>
    </message>
    <message>
        <source>&amp;Export the corrected text…</source>
        <translation>&amp;Lưu bản đã sửa…</translation>
    </message>
    <message>
        <source>Save the &amp;list of corrections…</source>
        <translation>Lưu &amp;danh sách sửa…</translation>
    </message>
    <message>
        <source>Text &amp;larger</source>
        <translation>Chữ &amp;to hơn</translation>
    </message>
    <message>
        <source>Text &amp;smaller</source>
        <translation>Chữ &amp;nhỏ hơn</translation>
    </message>
    <message>
        <source>Text in its &amp;usual size</source>
        <translation>Cỡ chữ t&amp;hường</translation>
    </message>
    <message>
        <source>Go to the &amp;text</source>
        <translation>Sang &amp;văn bản</translation>
    </message>
    <message>
        <source>Go to the &amp;findings</source>
        <translation>S&amp;ang danh sách điểm cần xem</translation>
    </message>
    <message>
        <source>Tiếng &amp;Việt</source>
        <translation>Tiếng &amp;Việt</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>&amp;English</translation>
    </message>
    <message>
        <source>Name of the &amp;editor…</source>
        <translation>Tên biên tậ&amp;p viên…</translation>
    </message>
    <message>
        <source>&amp;Help on what you are at</source>
        <translation>&amp;Trợ giúp về chỗ đang làm</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Bàn phím</translation>
    </message>
    <message>
        <source>&amp;About Mo-rát</source>
        <translation>&amp;Giới thiệu Mo-rát</translation>
    </message>
    <message>
        <source>Accept suggestion %1</source>
        <translation>Sửa theo gợi ý %1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tệp</translation>
    </message>
    <message>
        <source>Recent &amp;files</source>
        <translation>Tệp &amp;gần đây</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sửa</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Duyệt</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Hiển thị</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;Ngôn ngữ</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>T&amp;rợ giúp</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>Kiểm những gì</translation>
    </message>
    <message>
        <source>&amp;Doubtful typos</source>
        <translation>Lỗi c&amp;hưa chắc</translation>
    </message>
    <message>
        <source>Take the file&apos;s &amp;new version…</source>
        <translation>Lấy bản &amp;mới của tệp…</translation>
    </message>
    <message>
        <source>Read the whole pa&amp;ge, or only its article</source>
        <translation>Đọc &amp;cả trang, hoặc chỉ bài trong trang</translation>
    </message>
    <message>
        <source>Read again in the &amp;charset</source>
        <translation>Đọc lại theo &amp;bảng mã</translation>
    </message>
    <message>
        <source>&amp;House style…</source>
        <translation>&amp;Nếp viết của tòa soạn…</translation>
    </message>
    <message>
        <source>E&amp;xport with tracked changes…</source>
        <translation>Lưu bản có &amp;vết sửa…</translation>
    </message>
    <message>
        <source>&amp;Answer LibreOffice, browsers and editors</source>
        <translation>Trả &amp;lời LibreOffice, trình duyệt, trình soạn thảo</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>&amp;Theo dõi thư mục…</translation>
    </message>
    <message>
        <source>Stop wa&amp;tching the folder</source>
        <translation>Thôi th&amp;eo dõi thư mục</translation>
    </message>
    <message>
        <source>&amp;Stop reading drafts</source>
        <translation>&amp;Dừng đọc bản thảo</translation>
    </message>
    <message>
        <source>&amp;Sure typos only</source>
        <translation>&amp;Chỉ lỗi chắc chắn</translation>
    </message>
    <message>
        <source>&amp;Likely typos, too</source>
        <translation>Cả lỗi có &amp;nhiều khả năng</translation>
    </message>
    <message>
        <source>&amp;All typos, doubtful ones too</source>
        <translation>&amp;Tất cả, kể cả lỗi chưa chắc</translation>
    </message>
    <message>
        <source>&amp;Forget this draft with its traces…</source>
        <translation>Quên hẳ&amp;n bản thảo này cùng mọi dấu vết…</translation>
    </message>
    <message>
        <source>Restore a &amp;backup…</source>
        <translation>&amp;Khôi phục bản sao lưu…</translation>
    </message>
    <message>
        <source>Restored work: &amp;compare or discard…</source>
        <translation>&amp;Việc đã khôi phục: so sánh hoặc bỏ…</translation>
    </message>
    <message>
        <source>Ta&amp;ke over the draft</source>
        <translation>Giành &amp;quyền sửa bản thảo</translation>
    </message>
    <message>
        <source>My &amp;other version: compare…</source>
        <translation>Bản &amp;khác của tôi: so sánh…</translation>
    </message>
    <message>
        <source>&amp;Drop my other version…</source>
        <translation>&amp;Bỏ bản khác của tôi…</translation>
    </message>
    <message>
        <source>Copy for the C&amp;MS</source>
        <translation>&amp;Sao chép cho hệ quản trị</translation>
    </message>
    <message>
        <source>Copy &amp;without markup</source>
        <translation>Sao chép không định &amp;dạng</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>&amp;In…</translation>
    </message>
    <message>
        <source>Sa&amp;ve as PDF…</source>
        <translation>Lưu thành PD&amp;F…</translation>
    </message>
    <message>
        <source>Next draft &amp;that needs work</source>
        <translation>Bản &amp;thảo tiếp theo cần duyệt</translation>
    </message>
    <message>
        <source>F&amp;ind and replace…</source>
        <translation>Tìm và &amp;thay…</translation>
    </message>
    <message>
        <source>&amp;New draft from the clipboard</source>
        <translation>Bả&amp;n thảo mới từ bảng tạm</translation>
    </message>
    <message>
        <source>List of &amp;drafts</source>
        <translation>&amp;Danh sách bản thảo</translation>
    </message>
    <message>
        <source>Findings &amp;beside the text</source>
        <translation>Điểm cần &amp;xem bên phải</translation>
    </message>
    <message>
        <source>O&amp;nly the text</source>
        <translation>Chỉ &amp;bài viết</translation>
    </message>
    <message>
        <source>Ne&amp;xt change</source>
        <translation>Chỗ sửa sa&amp;u</translation>
    </message>
    <message>
        <source>Previous &amp;change</source>
        <translation>Chỗ sửa t&amp;rước đó</translation>
    </message>
    <message>
        <source>&amp;What can be done here…</source>
        <translation>Làm gì được ở đâ&amp;y…</translation>
    </message>
    <message>
        <source>Take back the change at the ca&amp;ret</source>
        <translation>Lấ&amp;y lại chữ gốc ở con trỏ</translation>
    </message>
    <message>
        <source>Ne&amp;xt view of the text</source>
        <translation>Cách xem &amp;kế tiếp</translation>
    </message>
    <message>
        <source>With &amp;changes</source>
        <translation>Vớ&amp;i chỗ sửa</translation>
    </message>
    <message>
        <source>C&amp;lean text</source>
        <translation>Bản &amp;sạch</translation>
    </message>
    <message>
        <source>&amp;Original</source>
        <translation>Bản &amp;gốc</translation>
    </message>
    <message>
        <source>S&amp;hared review database…</source>
        <translation>Kho duyệt bài dùng c&amp;hung…</translation>
    </message>
    <message>
        <source>Take the &amp;new version here</source>
        <translation>&amp;Nhận bản mới ở đây</translation>
    </message>
    <message>
        <source>&amp;Keep our words here</source>
        <translation>G&amp;iữ bản mình ở đây</translation>
    </message>
    <message>
        <source>Take the new version every&amp;where</source>
        <translation>Nhận &amp;hết bản mới</translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation>Đổ&amp;i phím tắt…</translation>
    </message>
    <message>
        <source>Short &amp;tour</source>
        <translation>&amp;Dạo một vòng</translation>
    </message>
    <message>
        <source>Read the author&apos;s ans&amp;wers from a file…</source>
        <translation>Đọc trả lời của tác giả từ &amp;tệp…</translation>
    </message>
    <message>
        <source>&amp;Ask the author…</source>
        <translation>Hỏi tác &amp;giả…</translation>
    </message>
    <message>
        <source>&amp;Next question</source>
        <translation>Câu &amp;hỏi sau</translation>
    </message>
    <message>
        <source>Pre&amp;vious question</source>
        <translation>Câu hỏi t&amp;rước</translation>
    </message>
    <message>
        <source>Ans&amp;wer…</source>
        <translation>Trả &amp;lời…</translation>
    </message>
    <message>
        <source>Settle, &amp;or open again</source>
        <translation>&amp;Xong, hoặc mở lại</translation>
    </message>
    <message>
        <source>Chan&amp;ge what was asked…</source>
        <translation>Sử&amp;a câu đã hỏi…</translation>
    </message>
    <message>
        <source>Remove a &amp;question</source>
        <translation>&amp;Bỏ câu hỏi</translation>
    </message>
    <message>
        <source>Go to the &amp;questions</source>
        <translation>Đến các câu &amp;hỏi</translation>
    </message>
    <message>
        <source>Report on the de&amp;sk…</source>
        <translation>Báo cáo &amp;về bàn biên tập…</translation>
    </message>
    <message>
        <source>Find in &amp;all drafts…</source>
        <translation>Tìm t&amp;rong mọi bản thảo…</translation>
    </message>
    <message>
        <source>&amp;History of the draft…</source>
        <translation>Lịch &amp;sử bản thảo…</translation>
    </message>
    <message>
        <source>Side by side &amp;with the text before</source>
        <translation>Đặt cạnh bản &amp;trước</translation>
    </message>
    <message>
        <source>Compare with the typeset &amp;page…</source>
        <translation>So với &amp;trang đã dàn…</translation>
    </message>
    <message>
        <source>Next &amp;difference on the page</source>
        <translation>Chỗ khá&amp;c sau trên trang dàn</translation>
    </message>
    <message>
        <source>Previous difference on the pa&amp;ge</source>
        <translation>Chỗ khác trước trên trang &amp;dàn</translation>
    </message>
    <message>
        <source>C&amp;lose the typeset page</source>
        <translation>Đón&amp;g trang dàn</translation>
    </message>
    <message>
        <source>Hand to a &amp;second reader</source>
        <translation>Ch&amp;uyển đọc lần hai</translation>
    </message>
    <message>
        <source>&amp;Return to the author…</source>
        <translation>Trả lại tác &amp;giả…</translation>
    </message>
    <message>
        <source>Assi&amp;gn to…</source>
        <translation>Giao ch&amp;o…</translation>
    </message>
    <message>
        <source>Set a dead&amp;line…</source>
        <translation>Đặt &amp;hạn…</translation>
    </message>
    <message>
        <source>Put &amp;into the archive</source>
        <translation>Đưa vào &amp;lưu trữ</translation>
    </message>
    <message>
        <source>&amp;This draft&apos;s file</source>
        <translation>Tệ&amp;p của bản thảo này</translation>
    </message>
    <message>
        <source>Drafts that &amp;come in</source>
        <translation>&amp;Bản thảo tự đến</translation>
    </message>
    <message>
        <source>The &amp;whole desk</source>
        <translation>&amp;Cả bàn biên tập</translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation>&amp;Bỏ qua</translation>
    </message>
    <message>
        <source>&amp;Changes and new versions</source>
        <translation>&amp;Chỗ sửa và bản mới</translation>
    </message>
    <message>
        <source>&amp;Questions to the author</source>
        <translation>Câu hỏi cho &amp;tác giả</translation>
    </message>
    <message>
        <source>&amp;Typeset page</source>
        <translation>T&amp;rang đã dàn</translation>
    </message>
    <message>
        <source>&amp;Draft</source>
        <translation>&amp;Bản thảo</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>&amp;Cỡ chữ</translation>
    </message>
    <message>
        <source>F&amp;or which desk…</source>
        <translation>Gi&amp;ao cho ban…</translation>
    </message>
</context>
<context>
    <name>DroppedData</name>
    <message>
        <source>The newer data in %1 cannot be used; those that came with Mo-rát are used instead. %2</source>
        <translation>Không dùng được dữ liệu mới ở %1; chương trình dùng dữ liệu đi kèm Mo-rát. %2</translation>
    </message>
</context>
<context>
    <name>JournalTr</name>
    <message>
        <source>The journal %1 could not be written, and nothing was changed: %2</source>
        <translation>Không ghi được nhật ký %1 nên chưa có gì thay đổi: %2</translation>
    </message>
    <message>
        <source>The journal %1 cannot be read: %2</source>
        <translation>Không đọc được nhật ký %1: %2</translation>
    </message>
    <message>
        <source>The file %1 is no journal of Mo-rát.</source>
        <translation>Tệp %1 không phải nhật ký của Mo-rát.</translation>
    </message>
    <message>
        <source>The journal %1 could not be written to the disk: %2</source>
        <translation>Không ghi được nhật ký %1 xuống đĩa: %2</translation>
    </message>
    <message>
        <source>it was written for another version of the draft.</source>
        <translation>nhật ký được ghi cho một bản khác của bản thảo.</translation>
    </message>
    <message>
        <source>the review database went on without it.</source>
        <translation>cơ sở dữ liệu duyệt bài đã đi tiếp mà không có nhật ký này.</translation>
    </message>
    <message>
        <source>it is damaged; what could be read of it was used.</source>
        <translation>nhật ký bị hỏng; phần đọc được đã được dùng.</translation>
    </message>
    <message>
        <source>A journal of work on this draft was not used, and is kept as %1: %2</source>
        <translation>Có một nhật ký công việc của bản thảo này không được dùng, và được giữ lại ở %1: %2</translation>
    </message>
    <message>
        <source>Work on the version before, which only the journal had, was brought over to this one.</source>
        <translation>Việc làm trên bản trước, chỉ có trong nhật ký, đã được chuyển sang bản này.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>The manual is not where it should be: %1</source>
        <translation>Không thấy sách hướng dẫn ở chỗ của nó: %1</translation>
    </message>
</context>
<context>
    <name>LevelLook</name>
    <message>
        <source>Error</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Gợi ý</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>Đang duyệt</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Đã duyệt</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>Misspelt syllables</source>
        <translation>Sai chính tả</translation>
    </message>
    <message>
        <source>Wrong words</source>
        <translation>Viết lẫn từ</translation>
    </message>
    <message>
        <source>Words out of place</source>
        <translation>Từ sai ngữ cảnh</translation>
    </message>
    <message>
        <source>Keystroke typos</source>
        <translation>Lỗi gõ phím</translation>
    </message>
    <message>
        <source>Pictures, videos, embeds</source>
        <translation>Ảnh, video, nội dung nhúng</translation>
    </message>
    <message>
        <source>Leftovers of the CMS</source>
        <translation>Chữ thừa của hệ quản trị</translation>
    </message>
    <message>
        <source>Typography</source>
        <translation>Trình bày chữ</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Viết hoa</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>Thống nhất</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>Quy ước tòa soạn</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Bố cục</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Mã hóa ký tự</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>đầu đề</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>sa pô</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>tít phụ</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>chú thích</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>nguồn ảnh</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>tác giả</translation>
    </message>
    <message>
        <source>furniture</source>
        <translation>ngoài bài</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>trích dẫn</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Đã giao</translation>
    </message>
    <message>
        <source>Second reading</source>
        <translation>Đọc lần hai</translation>
    </message>
    <message>
        <source>Returned to the author</source>
        <translation>Trả lại tác giả</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Lưu trữ</translation>
    </message>
</context>
<context>
    <name>ModelTr</name>
    <message>
        <source>it is damaged.</source>
        <translation>tệp bị hỏng.</translation>
    </message>
    <message>
        <source>The language model %1 can&apos;t be used: %2</source>
        <translation>Không dùng được mô hình ngôn ngữ %1: %2</translation>
    </message>
    <message>
        <source>The network %1 can&apos;t be used: %2</source>
        <translation>Không dùng được mạng nơ-ron %1: %2</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>Không đọc được %1: %2</translation>
    </message>
    <message>
        <source>A language model needs text to learn from.</source>
        <translation>Mô hình ngôn ngữ cần văn bản để học.</translation>
    </message>
    <message>
        <source>From 0 to 90 percent of a corpus can be left out.</source>
        <translation>Chỉ chừa lại được từ 0 đến 90 phần trăm của mỗi văn bản.</translation>
    </message>
    <message>
        <source>A triple is kept only where its pairs are: the least count of a triple is not below that of a pair.</source>
        <translation>Chỉ giữ bộ ba khi các cặp của nó được giữ: ngưỡng của bộ ba không được thấp hơn ngưỡng của cặp.</translation>
    </message>
    <message>
        <source>%1: %2 words</source>
        <translation>%1: %2 tiếng</translation>
    </message>
    <message>
        <source>There is no word in the texts.</source>
        <translation>Các văn bản không có tiếng nào.</translation>
    </message>
    <message>
        <source>%1 different triples of %2 words</source>
        <translation>%1 bộ ba khác nhau của %2 tiếng</translation>
    </message>
    <message>
        <source>%1 words of several syllables</source>
        <translation>%1 từ nhiều âm tiết</translation>
    </message>
    <message>
        <source>%1 confusable pairs</source>
        <translation>%1 cặp dễ lẫn</translation>
    </message>
    <message>
        <source>keeping %1 pairs and %2 triples</source>
        <translation>giữ %1 cặp và %2 bộ ba</translation>
    </message>
</context>
<context>
    <name>PageDocument</name>
    <message>
        <source>Changes: by whom, when and why</source>
        <translation>Chỗ sửa: ai sửa, lúc nào, vì sao</translation>
    </message>
</context>
<context>
    <name>PdfFile</name>
    <message>
        <source>%1 is the draft itself. Save the PDF under another name.</source>
        <translation>%1 chính là bản thảo. Hãy lưu PDF với tên khác.</translation>
    </message>
    <message>
        <source>%1 belongs to the review database. Save the PDF under another name.</source>
        <translation>%1 thuộc cơ sở dữ liệu duyệt bài. Hãy lưu PDF với tên khác.</translation>
    </message>
    <message>
        <source>%1 came there meanwhile and was not written over. Save once more.</source>
        <translation>%1 vừa xuất hiện ở đó nên không bị ghi đè. Hãy lưu lại lần nữa.</translation>
    </message>
    <message>
        <source>The pages could not be made.</source>
        <translation>Không dàn được trang.</translation>
    </message>
</context>
<context>
    <name>PrintedPages</name>
    <message>
        <source>Clean text</source>
        <translation>Bản sạch</translation>
    </message>
    <message>
        <source>Text with changes</source>
        <translation>Bản có chỗ sửa</translation>
    </message>
    <message>
        <source>List of corrections</source>
        <translation>Danh sách sửa</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Trang %1/%2</translation>
    </message>
</context>
<context>
    <name>ShownWords</name>
    <message>
        <source>picture</source>
        <translation>ảnh</translation>
    </message>
    <message>
        <source>video</source>
        <translation>video</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>âm thanh</translation>
    </message>
    <message>
        <source>embedded frame</source>
        <translation>khung nhúng</translation>
    </message>
    <message>
        <source>embedded object</source>
        <translation>đối tượng nhúng</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>công thức</translation>
    </message>
    <message>
        <source>code</source>
        <translation>mã</translation>
    </message>
    <message>
        <source>mark of the site</source>
        <translation>ký hiệu của trang</translation>
    </message>
    <message>
        <source>struck out</source>
        <translation>chữ gạch bỏ</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>không có nguồn</translation>
    </message>
    <message>
        <source>Put in: %1</source>
        <translation>Thêm: %1</translation>
    </message>
    <message>
        <source>Taken out: %1</source>
        <translation>Bỏ: %1</translation>
    </message>
    <message>
        <source>Typed by hand</source>
        <translation>Gõ bằng tay</translation>
    </message>
    <message>
        <source>The file's new version</source>
        <translation>Bản mới của tệp</translation>
    </message>
</context>
<context>
    <name>morat::PagesView</name>
    <message>
        <source>Making the pages…</source>
        <translation>Đang dàn trang…</translation>
    </message>
</context>
<context>
    <name>morat::PrintWindow</name>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;In…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Lưu thành PDF…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>&amp;Nội dung:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::PrintingActions</name>
    <message>
        <source>No printer is set up on this computer. “Save as PDF…” needs none.</source>
        <translation>Máy này chưa có máy in. “Lưu thành PDF…” thì không cần máy in.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Đang in…</translation>
    </message>
    <message>
        <source>The printer did not take the pages.</source>
        <translation>Máy in không nhận các trang.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Đã gửi đến máy in.</translation>
    </message>
    <message>
        <source>Write over this file?</source>
        <translation>Ghi đè tệp này?</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>Đã có một tệp tên này.</translation>
    </message>
    <message>
        <source>Write over</source>
        <translation>Ghi đè</translation>
    </message>
    <message>
        <source>Saving the PDF…</source>
        <translation>Đang lưu PDF…</translation>
    </message>
    <message numerus="yes">
        <source>PDF saved: %1 (%n page(s))</source>
        <translation>
            <numerusform>Đã lưu PDF: %1 (%n trang)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::ChangeActions</name>
    <message>
        <source>Nothing has been changed in this draft.</source>
        <translation>Bài này chưa có chỗ sửa nào.</translation>
    </message>
    <message>
        <source>There is no change at the caret.</source>
        <translation>Ở con trỏ không có chỗ sửa nào.</translation>
    </message>
    <message>
        <source>This is the change that would be taken back. Press the key again.</source>
        <translation>Đây là chỗ sẽ trả lại chữ gốc. Hãy nhấn phím lần nữa.</translation>
    </message>
    <message>
        <source>The original's words are back.</source>
        <translation>Đã trả lại chữ của bản gốc.</translation>
    </message>
</context>
<context>
    <name>morat::FindingMenu</name>
    <message>
        <source>Remove this paragraph</source>
        <translation>Bỏ đoạn này</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cắ&amp;t</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Chép</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation>C&amp;họn tất cả</translation>
    </message>
    <message>
        <source>Question, %1</source>
        <translation>Câu hỏi, %1</translation>
    </message>
</context>
<context>
    <name>morat::OriginalPane</name>
    <message>
        <source>The draft as it was</source>
        <translation>Bản gốc của bài</translation>
    </message>
</context>
<context>
    <name>morat::ReviewStrip</name>
    <message>
        <source>Findings, changes and questions of the whole draft</source>
        <translation>Điểm cần xem, chỗ sửa và câu hỏi của cả bài</translation>
    </message>
    <message>
        <source>Question to the author, %1</source>
        <translation>Câu hỏi cho tác giả, %1</translation>
    </message>
</context>
<context>
    <name>morat::TextViews</name>
    <message>
        <source>View: %1</source>
        <translation>Cách xem: %1</translation>
    </message>
</context>
<context>
    <name>OneWindow</name>
    <message>
        <source>A window of Mo-rát works with this review database and does not answer. Close it, and start Mo-rát again.</source>
        <translation>Một cửa sổ Mo-rát đang dùng cơ sở dữ liệu duyệt bài này mà không trả lời. Hãy đóng cửa sổ đó rồi mở lại Mo-rát.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The review database could not be read or written, and nothing was changed: %1</source>
        <translation>Không đọc hoặc ghi được cơ sở dữ liệu duyệt bài; chưa có gì thay đổi: %1</translation>
    </message>
    <message>
        <source>the server&apos;s disk is full.</source>
        <translation>ổ đĩa của máy chủ đã đầy.</translation>
    </message>
    <message>
        <source>the server is busy with what others do.</source>
        <translation>máy chủ đang bận việc của người khác.</translation>
    </message>
    <message>
        <source>others wrote the same at the same moment.</source>
        <translation>người khác vừa ghi cùng chỗ vào cùng lúc.</translation>
    </message>
    <message>
        <source>the server does not let you do this.</source>
        <translation>máy chủ không cho bạn làm việc này.</translation>
    </message>
    <message>
        <source>the connection was cut.</source>
        <translation>kết nối bị ngắt.</translation>
    </message>
    <message>
        <source>The folder for the review database cannot be made: %1</source>
        <translation>Không tạo được thư mục cho cơ sở dữ liệu duyệt bài: %1</translation>
    </message>
    <message>
        <source>The review database %1 is damaged (%2) and cannot be set aside.</source>
        <translation>Cơ sở dữ liệu duyệt bài %1 bị hỏng (%2) và không cất sang chỗ khác được.</translation>
    </message>
    <message>
        <source>The review database %1 was written by a newer version of Mo-rát (its format is %2, this version knows %3). Nothing was changed. Please use the newer version.</source>
        <translation>Cơ sở dữ liệu duyệt bài %1 do phiên bản Mo-rát mới hơn ghi (dạng %2, phiên bản này biết đến %3). Chưa có gì thay đổi. Xin dùng phiên bản mới hơn.</translation>
    </message>
    <message>
        <source>The file %1 is a database, but not one of Mo-rát. Nothing was changed.</source>
        <translation>Tệp %1 là cơ sở dữ liệu nhưng không phải của Mo-rát. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The review database %1 cannot be opened: %2</source>
        <translation>Không mở được cơ sở dữ liệu duyệt bài %1: %2</translation>
    </message>
    <message>
        <source>No backup of the review database could be made before bringing it up to date; nothing was changed. %1</source>
        <translation>Không sao lưu được cơ sở dữ liệu duyệt bài trước khi nâng cấp; chưa có gì thay đổi. %1</translation>
    </message>
    <message>
        <source>The review database has no decision %1.</source>
        <translation>Cơ sở dữ liệu duyệt bài không có quyết định số %1.</translation>
    </message>
    <message>
        <source>The review database cannot be brought up to date and was left as it was: %1</source>
        <translation>Không nâng cấp được cơ sở dữ liệu duyệt bài; tệp được giữ nguyên: %1</translation>
    </message>
    <message>
        <source>The name that decisions carry holds a control character (U+%1). Please write it without.</source>
        <translation>Tên ghi trên quyết định có ký tự điều khiển (U+%1). Hãy viết lại không có ký tự ấy.</translation>
    </message>
    <message numerus="yes">
        <source>What could be read was carried over to a new one: %n draft(s)</source>
        <translation>
            <numerusform>Những gì đọc được đã được chuyển sang một tệp mới: %n bản thảo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> with %n decision(s).</source>
        <translation>
            <numerusform> với %n quyết định.</numerusform>
        </translation>
    </message>
    <message>
        <source> Nothing is missing.</source>
        <translation> Không thiếu gì.</translation>
    </message>
    <message>
        <source> Missing: %1.</source>
        <translation> Thiếu: %1.</translation>
    </message>
    <message numerus="yes">
        <source> %n more draft(s) lost something, too.</source>
        <translation>
            <numerusform> %n bản thảo khác cũng bị thiếu.</numerusform>
        </translation>
    </message>
    <message>
        <source>The review database %1 is damaged (%2), and beside it no file can be made into which to carry over what can be read. Nothing was changed.</source>
        <translation>Cơ sở dữ liệu duyệt bài %1 bị hỏng (%2), và không tạo được tệp nào bên cạnh để chuyển sang những gì còn đọc được. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The review database %1 is damaged (%2), and what can be read could not be carried over. Nothing was changed. %3</source>
        <translation>Cơ sở dữ liệu duyệt bài %1 bị hỏng (%2), và không chuyển sang tệp khác được những gì còn đọc được. Chưa có gì thay đổi. %3</translation>
    </message>
    <message>
        <source>The review database was damaged (%1) and was set aside as %2.</source>
        <translation>Cơ sở dữ liệu duyệt bài bị hỏng (%1); tệp cũ được cất lại với tên %2.</translation>
    </message>
    <message>
        <source>The review database %1 is damaged (%2), and a window of Mo-rát (process %3) works with it. Nothing was changed. Close that window and start Mo-rát again.</source>
        <translation>Cơ sở dữ liệu duyệt bài %1 bị hỏng (%2), mà một cửa sổ Mo-rát (tiến trình %3) đang dùng nó. Chưa có gì thay đổi. Hãy đóng cửa sổ đó rồi mở lại Mo-rát.</translation>
    </message>
    <message>
        <source>The review database does not have this version of the draft.</source>
        <translation>Cơ sở dữ liệu duyệt bài không có bản này của bản thảo.</translation>
    </message>
    <message>
        <source>%1 (%2) has the draft now.</source>
        <translation>Bản thảo này nay do %1 (%2) giữ.</translation>
    </message>
    <message>
        <source>the review database went on without it.</source>
        <translation>cơ sở dữ liệu duyệt bài đã đi tiếp mà không có phần này.</translation>
    </message>
    <message>
        <source>The shared review database cannot be reached: %1</source>
        <translation>Không nối được tới cơ sở dữ liệu duyệt bài dùng chung: %1</translation>
    </message>
    <message>
        <source>The shared review database cannot be opened: %1</source>
        <translation>Không mở được cơ sở dữ liệu duyệt bài dùng chung: %1</translation>
    </message>
    <message>
        <source>this build of Mo-rát has no driver for PostgreSQL; on Debian it is the package libqt6sql6-psql.</source>
        <translation>bản Mo-rát này không có bộ nối PostgreSQL; trên Debian đó là gói libqt6sql6-psql.</translation>
    </message>
    <message>
        <source>the server is older than PostgreSQL 13.</source>
        <translation>máy chủ cũ hơn PostgreSQL 13.</translation>
    </message>
    <message>
        <source>the database does not keep its texts in UTF-8.</source>
        <translation>cơ sở dữ liệu không giữ văn bản bằng UTF-8.</translation>
    </message>
    <message>
        <source>A newer version of Mo-rát</source>
        <translation>Một phiên bản Mo-rát mới hơn</translation>
    </message>
    <message>
        <source>The shared review database has not the tables of this version of Mo-rát, and this user may not make them. Ask whoever runs the server to bring it up to date.</source>
        <translation>Cơ sở dữ liệu duyệt bài dùng chung chưa có các bảng của phiên bản Mo-rát này, và người dùng này không được tạo chúng. Hãy nhờ người quản máy chủ nâng cấp.</translation>
    </message>
    <message>
        <source>The shared review database cannot be brought up to date and was left as it was: %1</source>
        <translation>Không nâng cấp được cơ sở dữ liệu duyệt bài dùng chung, nó vẫn như cũ: %1</translation>
    </message>
    <message>
        <source>The shared review database is to be brought up to date; start Mo-rát again.</source>
        <translation>Cơ sở dữ liệu duyệt bài dùng chung cần được nâng cấp; hãy mở lại Mo-rát.</translation>
    </message>
    <message>
        <source>The shared review database was written by a newer version of Mo-rát (its format is %1, this version knows %2). Nothing was changed. Please use the newer version.</source>
        <translation>Cơ sở dữ liệu duyệt bài dùng chung do một phiên bản Mo-rát mới hơn ghi (định dạng của nó là %1, phiên bản này biết %2). Không có gì bị thay đổi. Hãy dùng phiên bản mới hơn.</translation>
    </message>
    <message>
        <source>The shared review database is one of a newer version of Mo-rát. It can be read; to write, use the newer version.</source>
        <translation>Cơ sở dữ liệu duyệt bài dùng chung là của một phiên bản Mo-rát mới hơn. Vẫn đọc được; muốn ghi, hãy dùng phiên bản mới hơn.</translation>
    </message>
    <message>
        <source>You may read the shared review database, but not write in it. Whoever runs the server can change that.</source>
        <translation>Bạn được đọc cơ sở dữ liệu duyệt bài dùng chung, không được ghi vào đó. Người quản máy chủ có thể đổi điều này.</translation>
    </message>
    <message>
        <source>The newsroom</source>
        <translation>Tòa soạn</translation>
    </message>
    <message>
        <source>The address of the shared review database cannot be used: %1</source>
        <translation>Không dùng được địa chỉ của cơ sở dữ liệu duyệt bài dùng chung: %1</translation>
    </message>
    <message>
        <source>it is not of the form postgresql://user@host/database.</source>
        <translation>nó không có dạng postgresql://người-dùng@máy-chủ/kho.</translation>
    </message>
    <message>
        <source>a password must not stand in it, where others can read it. Put it into the password file of PostgreSQL (pgpass) or into PGPASSWORD.</source>
        <translation>mật khẩu không được để trong đó, nơi người khác đọc được. Hãy ghi vào tệp mật khẩu của PostgreSQL (pgpass) hoặc vào PGPASSWORD.</translation>
    </message>
    <message>
        <source>“%1” is not known.</source>
        <translation>không biết “%1”.</translation>
    </message>
    <message>
        <source>it names no database.</source>
        <translation>nó không nêu tên kho nào.</translation>
    </message>
    <message>
        <source>its port is none.</source>
        <translation>cổng của nó không phải là cổng.</translation>
    </message>
    <message>
        <source>“%1” is no sslmode.</source>
        <translation>“%1” không phải là một sslmode.</translation>
    </message>
    <message>
        <source>The draft is not on the desk any more.</source>
        <translation>Bản thảo không còn trên bàn.</translation>
    </message>
    <message>
        <source>The index for searching, %1, cannot be made.</source>
        <translation>Không làm được chỉ mục tìm kiếm %1.</translation>
    </message>
    <message>
        <source>In this newsroom's database, rules are switched on and off for all by who keeps its rules.</source>
        <translation>Trong cơ sở dữ liệu chung của tòa soạn, người giữ quy tắc bật, tắt quy tắc cho mọi người.</translation>
    </message>
    <message>
        <source>The review database was written by a newer version of Mo-rát (its format is %1, this version knows %2). It can be read; to write, use the newer version.</source>
        <translation>Cơ sở dữ liệu do một phiên bản Mo-rát mới hơn ghi (dạng %1, phiên bản này biết dạng %2). Có thể đọc; muốn ghi, hãy dùng phiên bản mới hơn.</translation>
    </message>
    <message>
        <source>The archive</source>
        <translation>Kho lưu trữ</translation>
    </message>
    <message>
        <source>The draft is in the archive; the chief takes it out.</source>
        <translation>Bài đang ở kho lưu trữ; chief mới lấy ra được.</translation>
    </message>
    <message>
        <source>from %1 it does not move to %2.</source>
        <translation>không chuyển được từ %1 sang %2.</translation>
    </message>
    <message>
        <source>moving it from %1 to %2 is not for who is %3; it is for who is %4.</source>
        <translation>chuyển từ %1 sang %2 không phải việc của %3, mà của %4.</translation>
    </message>
    <message>
        <source>a draft is returned with a note.</source>
        <translation>trả lại tác giả thì phải kèm lời nhắn.</translation>
    </message>
    <message>
        <source>errors are open, or it was not checked; it can be signed all the same for a reason, which is kept.</source>
        <translation>còn lỗi chưa xem, hoặc bài chưa được kiểm; vẫn ký duyệt được nếu có lý do, và lý do được giữ lại.</translation>
    </message>
    <message>
        <source>it is not on the desk.</source>
        <translation>bài không có trên bàn.</translation>
    </message>
    <message>
        <source>Drafts are assigned by editors.</source>
        <translation>Biên tập viên mới giao bài.</translation>
    </message>
    <message>
        <source>In this newsroom&apos;s database, the shared dictionary is kept by the chief.</source>
        <translation>Trong kho của tòa soạn này, trưởng ban giữ từ điển chung.</translation>
    </message>
    <message>
        <source>In this newsroom&apos;s database, the house style is set for all by who keeps its rules.</source>
        <translation>Trong kho của tòa soạn này, người quản quy tắc đặt quy cách cho mọi người.</translation>
    </message>
    <message>
        <source>The second reader</source>
        <translation>Người đọc lần hai</translation>
    </message>
    <message>
        <source>it waits for its second reader.</source>
        <translation>bài đang chờ người đọc lần hai.</translation>
    </message>
    <message>
        <source>questions are answered by who reports or edits.</source>
        <translation>câu hỏi do phóng viên hoặc biên tập viên trả lời.</translation>
    </message>
    <message>
        <source>it was not returned to the author: nothing is to be answered now.</source>
        <translation>bài không ở trạng thái trả lại tác giả: lúc này không có gì để trả lời.</translation>
    </message>
    <message>
        <source>it is in the archive.</source>
        <translation>bài nằm trong lưu trữ.</translation>
    </message>
    <message>
        <source>it waits for a second reader, who is somebody else than who handed it on; that may take it back into review.</source>
        <translation>bài đang chờ người đọc lần hai, phải là người khác với người đã chuyển bài; người đã chuyển có thể đưa bài về duyệt.</translation>
    </message>
    <message>
        <source>an answer has words.</source>
        <translation>câu trả lời phải có lời.</translation>
    </message>
    <message>
        <source>it has no question %1.</source>
        <translation>bài không có câu hỏi %1.</translation>
    </message>
</context>
<context>
    <name>SiteSettings</name>
    <message>
        <source>What is set for this computer cannot be read: %1</source>
        <translation>Không đọc được điều đã đặt cho máy này: %1</translation>
    </message>
</context>
<context>
    <name>StoreBackup</name>
    <message>
        <source>The review database is damaged (%1). No backup was made, and those that there are were kept. Close Mo-rát and start it again.</source>
        <translation>Cơ sở dữ liệu duyệt bài bị hỏng (%1). Không sao lưu; các bản sao lưu đang có được giữ nguyên. Hãy đóng Mo-rát rồi mở lại.</translation>
    </message>
    <message>
        <source>The backup of the review database could not be written: %1</source>
        <translation>Không ghi được bản sao lưu của cơ sở dữ liệu duyệt bài: %1</translation>
    </message>
    <message>
        <source>The backup %1 is damaged (%2). Nothing was changed.</source>
        <translation>Bản sao lưu %1 bị hỏng (%2). Chưa có gì thay đổi.</translation>
    </message>
    <message numerus="yes">
        <source>− %1: goes, with %n decision(s)</source>
        <translation>
            <numerusform>− %1: mất đi, cùng %n quyết định</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) go</source>
        <translation>
            <numerusform>mất %n quyết định</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) come back</source>
        <translation>
            <numerusform>có lại %n quyết định</numerusform>
        </translation>
    </message>
    <message>
        <source>the text as it was written then</source>
        <translation>chữ trong bài như khi ấy</translation>
    </message>
    <message numerus="yes">
        <source>+ %1: comes back, with %n decision(s)</source>
        <translation>
            <numerusform>+ %1: có lại, cùng %n quyết định</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is no review database, or cannot be read.</source>
        <translation>%1 không phải cơ sở dữ liệu duyệt bài, hoặc không đọc được.</translation>
    </message>
    <message>
        <source>− accepted words and switched-off rules that go: %1</source>
        <translation>− từ đã chấp nhận và quy tắc đã tắt sẽ mất: %1</translation>
    </message>
    <message>
        <source>+ accepted words and switched-off rules that come back: %1</source>
        <translation>+ từ đã chấp nhận và quy tắc đã tắt sẽ có lại: %1</translation>
    </message>
    <message>
        <source>%1 is of a newer version of Mo-rát. Nothing was changed.</source>
        <translation>%1 thuộc một phiên bản Mo-rát mới hơn. Không có gì bị thay đổi.</translation>
    </message>
</context>
<context>
    <name>StoreForgetting</name>
    <message>
        <source>it is no review database of Mo-rát</source>
        <translation>đây không phải cơ sở dữ liệu duyệt bài của Mo-rát</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>một chương trình khác đang dùng</translation>
    </message>
    <message>
        <source>The file %1 itself was left alone.</source>
        <translation>Tệp %1 vẫn được giữ nguyên.</translation>
    </message>
    <message>
        <source>Files that were exported, and copies of them or of the review database that people, mail, a CMS or backups of the computer keep, have to be deleted where they are.</source>
        <translation>Những tệp đã lưu ra, cùng các bản sao của chúng hay của cơ sở dữ liệu mà người khác, thư điện tử, hệ quản trị nội dung hoặc bản sao lưu máy tính đang giữ, phải xóa tại nơi chứa chúng.</translation>
    </message>
    <message>
        <source>Words that were accepted into the dictionary and pairs of words that were taken off the list of silent ones stay in the database; what a disk keeps of places that were overwritten is out of any program&apos;s reach.</source>
        <translation>Những từ đã nhận vào từ điển và những cặp từ đã rút khỏi danh sách tắt tiếng vẫn ở trong cơ sở dữ liệu; phần mà ổ đĩa còn giữ của chỗ đã ghi đè thì không chương trình nào với tới.</translation>
    </message>
    <message>
        <source>There is no review database %1.</source>
        <translation>Không có cơ sở dữ liệu duyệt bài %1.</translation>
    </message>
    <message>
        <source>The draft could not be removed from %1: %2</source>
        <translation>Không xóa được bản thảo khỏi %1: %2</translation>
    </message>
    <message>
        <source>%1 could not be cleaned (%2); delete it if nobody needs it any more.</source>
        <translation>Không xóa được phần của bản thảo trong %1 (%2); hãy xóa tệp này nếu không ai cần nữa.</translation>
    </message>
    <message>
        <source>%1 still holds the draft&apos;s text or name: another draft has the same text, or it could not be taken out.</source>
        <translation>%1 vẫn còn nội dung hoặc tên của bản thảo: một bản thảo khác có cùng nội dung, hoặc phần ấy không lấy ra được.</translation>
    </message>
    <message>
        <source>%1 could not be removed; delete it.</source>
        <translation>Không xóa được %1; hãy tự xóa.</translation>
    </message>
    <message>
        <source>The server may hold parts of the text in its files until it cleans them up (VACUUM), and in its log and its backups; whoever runs it can remove them. Journals on other computers are theirs.</source>
        <translation>Máy chủ có thể còn giữ vài phần văn bản trong các tệp của nó cho đến khi dọn (VACUUM), trong nhật ký và các bản sao lưu; người quản máy chủ xóa được. Nhật ký trên các máy khác là của các máy đó.</translation>
    </message>
    <message>
        <source>it is of a newer version of Mo-rát</source>
        <translation>tệp của một phiên bản Mo-rát mới hơn</translation>
    </message>
</context>
<context>
    <name>StoreSalvage</name>
    <message>
        <source>(draft whose name was lost)</source>
        <translation>(bản thảo bị mất tên)</translation>
    </message>
    <message>
        <source>its name and state</source>
        <translation>tên và trạng thái</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n quyết định</numerusform>
        </translation>
    </message>
    <message>
        <source>what was written into its text</source>
        <translation>những chỗ đã sửa trong bài</translation>
    </message>
    <message>
        <source>its text as it was read</source>
        <translation>nội dung bài như lúc đọc vào</translation>
    </message>
    <message>
        <source>by what some decisions are found again</source>
        <translation>dấu để tìm lại vị trí của một số quyết định</translation>
    </message>
    <message>
        <source>a part of its history</source>
        <translation>một phần lịch sử</translation>
    </message>
    <message>
        <source>something of it may have been changed by the damage</source>
        <translation>chỗ hỏng có thể đã làm sai lệch vài điều trong bài</translation>
    </message>
    <message>
        <source>perhaps what was done last</source>
        <translation>có thể những việc làm sau cùng</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) with all that was decided on them</source>
        <translation>
            <numerusform>%n bản thảo cùng mọi quyết định về chúng</numerusform>
        </translation>
    </message>
    <message>
        <source>drafts, nobody knows how many</source>
        <translation>bản thảo, không rõ bao nhiêu</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) of the dictionary</source>
        <translation>
            <numerusform>%n từ trong từ điển</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) that were switched off</source>
        <translation>
            <numerusform>%n quy tắc đã tắt</numerusform>
        </translation>
    </message>
    <message>
        <source>perhaps changed in the dictionary or among the rules that were switched off: %1</source>
        <translation>có thể đã bị sai lệch trong từ điển hay trong các quy tắc đã tắt: %1</translation>
    </message>
    <message>
        <source>perhaps words of the dictionary and rules that were switched off</source>
        <translation>có thể một số từ trong từ điển và quy tắc đã tắt</translation>
    </message>
    <message>
        <source>perhaps decisions and edits of any draft</source>
        <translation>có thể quyết định và chỗ sửa của bất kỳ bản thảo nào</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”: %2</translation>
    </message>
    <message>
        <source>perhaps what was done last before Mo-rát came to its end</source>
        <translation>có thể những việc làm sau cùng trước khi Mo-rát dừng</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Say how the command is used.</source>
        <translation>Nói cách dùng lệnh.</translation>
    </message>
    <message>
        <source>“%1” is no level; there are error, warning and info.</source>
        <translation>Không có mức “%1”; chỉ có error, warning và info.</translation>
    </message>
    <message>
        <source>Checks drafts and prints what was found.</source>
        <translation>Kiểm tra bản thảo và in ra những gì tìm thấy.</translation>
    </message>
    <message>
        <source>The lowest level to print: error, warning or info.</source>
        <translation>Mức thấp nhất được in: error, warning hoặc info.</translation>
    </message>
    <message>
        <source>How many files to check at a time.</source>
        <translation>Số tệp kiểm tra cùng lúc.</translation>
    </message>
    <message>
        <source>Exit with 0 when there are findings.</source>
        <translation>Trả về 0 dù có điểm cần xem.</translation>
    </message>
    <message>
        <source>Drafts, or folders of drafts; - for standard input.</source>
        <translation>Bản thảo, hoặc thư mục chứa bản thảo; - là đầu vào chuẩn.</translation>
    </message>
    <message>
        <source>“%1” is no number of files.</source>
        <translation>“%1” không phải là số tệp.</translation>
    </message>
    <message>
        <source>Name the drafts to check; --help says more.</source>
        <translation>Hãy nêu tên bản thảo cần kiểm tra; --help nói rõ hơn.</translation>
    </message>
    <message>
        <source>Writes the corrected text of a draft, as it was decided in its review.</source>
        <translation>Ghi bản đã sửa của một bản thảo theo các quyết định khi duyệt.</translation>
    </message>
    <message>
        <source>Write the list of corrections to this file, too: .html, .docx, .odt or .txt.</source>
        <translation>Ghi thêm danh sách chỗ đã sửa vào tệp này: .html, .docx, .odt hay .txt.</translation>
    </message>
    <message>
        <source>The draft; - for standard input.</source>
        <translation>Bản thảo; - là đầu vào chuẩn.</translation>
    </message>
    <message>
        <source>The format of what is read from standard input (-) when it is not recognised: text, html, markdown, docx…</source>
        <translation>Dạng của bản thảo đọc từ đầu vào chuẩn (-) khi chương trình không tự nhận ra: text, html, markdown, docx…</translation>
    </message>
    <message>
        <source>Standard input cannot be read: %1</source>
        <translation>Không đọc được đầu vào chuẩn: %1</translation>
    </message>
    <message>
        <source>--as is for standard input (-) only.</source>
        <translation>--as chỉ dùng với đầu vào chuẩn (-).</translation>
    </message>
    <message>
        <source>Standard input cannot be corrected in place.</source>
        <translation>Không thể sửa tại chỗ bản thảo đọc từ đầu vào chuẩn.</translation>
    </message>
    <message>
        <source>“%1” is no format; there are %2.</source>
        <translation>Không có dạng “%1”; chỉ có %2.</translation>
    </message>
    <message>
        <source>The draft.</source>
        <translation>Bản thảo.</translation>
    </message>
    <message>
        <source>Name one draft, and with -o the file to write; --help says more.</source>
        <translation>Hãy nêu một bản thảo, và tệp để ghi sau -o; --help nói rõ hơn.</translation>
    </message>
    <message>
        <source>Tracked changes and comments are written in the draft&apos;s own format only (%1).</source>
        <translation>Vết sửa và nhận xét chỉ ghi được theo dạng gốc của bản thảo (%1).</translation>
    </message>
    <message>
        <source>“%1” is no format to write; there are the draft&apos;s own (%2) and %3.</source>
        <translation>“%1” không phải dạng tệp ghi được; có dạng gốc của bản thảo (%2) và %3.</translation>
    </message>
    <message>
        <source>The article was written anew as %1, from its text alone.</source>
        <translation>Bài được viết mới thành %1, chỉ từ phần chữ.</translation>
    </message>
    <message>
        <source>Does not come along: %1.</source>
        <translation>Không mang theo: %1.</translation>
    </message>
    <message>
        <source>With -o, the format to write: the draft&apos;s own, which is also what is written without this; or %1, in which the article is written anew, plainly.</source>
        <translation>Đi với -o, dạng tệp cần ghi: dạng của chính bản thảo, không nêu thì cũng ghi dạng ấy; hoặc %1, khi ấy bài được viết mới một cách mộc mạc.</translation>
    </message>
    <message>
        <source>In place a draft keeps its format: --to needs -o.</source>
        <translation>Sửa tại chỗ thì bản thảo giữ nguyên dạng: --to cần có -o.</translation>
    </message>
    <message>
        <source>error or warning.</source>
        <translation>error hoặc warning.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) corrected.</source>
        <translation>
            <numerusform>Đã sửa %n chỗ.</numerusform>
        </translation>
    </message>
    <message>
        <source>How much of what is not sure becomes a warning: sparing, balanced or thorough.</source>
        <translation>Mức báo những chỗ chưa chắc: sparing (ít), balanced (vừa) hoặc thorough (kỹ).</translation>
    </message>
    <message>
        <source>A language model that the newsroom trained on its own archive.</source>
        <translation>Mô hình ngôn ngữ mà tòa soạn luyện trên kho bài của mình.</translation>
    </message>
    <message>
        <source>“%1” is no strictness; there are sparing, balanced and thorough.</source>
        <translation>Không có mức “%1”; chỉ có sparing, balanced và thorough.</translation>
    </message>
    <message>
        <source>Whose the tracked changes are that were typed without a decision.</source>
        <translation>Tên ghi ở những vết sửa được gõ vào mà không qua quyết định nào.</translation>
    </message>
    <message>
        <source>“%1” is no way to write changes; there are clean and tracked.</source>
        <translation>Không có cách ghi thay đổi “%1”; chỉ có clean và tracked.</translation>
    </message>
    <message>
        <source>--%1 wants a number of at least %2.</source>
        <translation>--%1 cần một số không nhỏ hơn %2.</translation>
    </message>
    <message>
        <source>Trains a language model on UTF-8 text, a paragraph a line.</source>
        <translation>Luyện mô hình ngôn ngữ từ văn bản UTF-8, mỗi đoạn một dòng.</translation>
    </message>
    <message>
        <source>The model&apos;s file.</source>
        <translation>Tệp mô hình.</translation>
    </message>
    <message>
        <source>Leave the last N percent of each text for measuring.</source>
        <translation>Chừa N phần trăm cuối của mỗi văn bản để đo.</translation>
    </message>
    <message>
        <source>Keep at most N words.</source>
        <translation>Giữ nhiều nhất N tiếng.</translation>
    </message>
    <message>
        <source>Leave out words seen fewer than N times.</source>
        <translation>Bỏ các tiếng gặp dưới N lần.</translation>
    </message>
    <message>
        <source>Leave out pairs seen fewer than N times.</source>
        <translation>Bỏ các cặp gặp dưới N lần.</translation>
    </message>
    <message>
        <source>Leave out triples seen fewer than N times.</source>
        <translation>Bỏ các bộ ba gặp dưới N lần.</translation>
    </message>
    <message>
        <source>Words of several syllables to count, dictionaries/words.tsv.</source>
        <translation>Danh sách từ nhiều âm tiết để đếm, dictionaries/words.tsv.</translation>
    </message>
    <message>
        <source>Syllables that can be typed for one another, dictionaries/syllables.tsv.</source>
        <translation>Lập bảng dễ lẫn giữa các âm tiết này, dictionaries/syllables.tsv.</translation>
    </message>
    <message>
        <source>Pairs of syllables that are no typos, dictionaries/variants.tsv.</source>
        <translation>Các cặp âm tiết đều đúng, không tính là lẫn, dictionaries/variants.tsv.</translation>
    </message>
    <message>
        <source>Text to learn from.</source>
        <translation>Văn bản để học.</translation>
    </message>
    <message>
        <source>Usage: morat-cli model build --out FILE CORPUS...</source>
        <translation>Cách dùng: morat-cli model build --out TỆP VĂN-BẢN...</translation>
    </message>
    <message>
        <source>Says what a language model holds and from what.</source>
        <translation>Cho biết mô hình ngôn ngữ có gì và học từ đâu.</translation>
    </message>
    <message>
        <source>Usage: morat-cli model info FILE</source>
        <translation>Cách dùng: morat-cli model info TỆP</translation>
    </message>
    <message>
        <source>format %1, %2 bytes
%3 words, %4 pairs, %5 triples
</source>
        <translation>định dạng %1, %2 byte
%3 tiếng, %4 cặp, %5 bộ ba
</translation>
    </message>
    <message>
        <source>%1 words of several syllables, %2 confusable pairs
</source>
        <translation>%1 từ nhiều âm tiết, %2 cặp dễ lẫn
</translation>
    </message>
    <message>
        <source>%1; words seen %2, pairs %3, triples %4 times or more
</source>
        <translation>%1; tiếng gặp từ %2, cặp từ %3, bộ ba từ %4 lần trở lên
</translation>
    </message>
    <message>
        <source>from %1 words (last %2 % of each text left out):
</source>
        <translation>học từ %1 tiếng (chừa %2 % cuối mỗi văn bản):
</translation>
    </message>
    <message>
        <source>  %1 words  %2
</source>
        <translation>  %1 tiếng  %2
</translation>
    </message>
    <message>
        <source>Usage: morat-cli model build --out FILE CORPUS...
       morat-cli model info FILE
       morat-cli model report</source>
        <translation>Cách dùng: morat-cli model build --out TỆP VĂN-BẢN...
           morat-cli model info TỆP
           morat-cli model report</translation>
    </message>
    <message>
        <source>corrected %1, ignored %2, false alarms %3</source>
        <translation>sửa %1, bỏ qua %2, báo nhầm %3</translation>
    </message>
    <message>
        <source>Prints what the newsroom decided on pairs of words (written, suggested): how often they were corrected, ignored, reported as false alarms, with a salted hash of the words around each place. No text of a draft, no name of a file or a person.</source>
        <translation>In những gì tòa soạn đã quyết về các cặp từ (đã viết, được gợi ý): đã sửa, bỏ qua, báo nhầm bao nhiêu lần, kèm mã băm có muối của các từ quanh mỗi chỗ. Không có câu chữ của bài, không có tên tệp hay tên người.</translation>
    </message>
    <message>
        <source>model report takes no file but --store; --help says more.</source>
        <translation>model report không nhận tệp nào ngoài --store; xem thêm bằng --help.</translation>
    </message>
    <message>
        <source>The charset of the draft (TCVN3, VNI-Windows, windows-1258…) when it is not recognised.</source>
        <translation>Bảng mã của bản thảo (TCVN3, VNI-Windows, windows-1258…) khi chương trình không tự nhận ra.</translation>
    </message>
    <message>
        <source>“%1” is no charset; there are %2.</source>
        <translation>“%1” không phải tên bảng mã; có các bảng mã %2.</translation>
    </message>
    <message>
        <source>A publication&apos;s profile: its packs, levels and options.</source>
        <translation>Hồ sơ của một ấn phẩm: gói quy tắc, mức và lựa chọn.</translation>
    </message>
    <message>
        <source>A folder of rules, after the others; may be given again.</source>
        <translation>Một thư mục quy tắc, nạp sau các gói khác; có thể nêu nhiều lần.</translation>
    </message>
    <message>
        <source>There is no review database %1.</source>
        <translation>Không có cơ sở dữ liệu duyệt bài %1.</translation>
    </message>
    <message>
        <source>Drafts checked: %1; findings: %2; drafts without findings: %3; could not be read: %4.</source>
        <translation>Bản thảo đã kiểm tra: %1; điểm cần xem: %2; bản thảo không có điểm nào: %3; không đọc được: %4.</translation>
    </message>
    <message>
        <source>Say on stderr how far it is, also when that is no terminal.</source>
        <translation>Báo tiến độ ra stderr, cả khi đó không phải là thiết bị đầu cuối.</translation>
    </message>
    <message>
        <source>Checked %1 of %2</source>
        <translation>Đã kiểm tra %1/%2</translation>
    </message>
    <message>
        <source>clean: the corrected text alone; tracked: a Word document, an ODF text or an RTF document in which each correction can be refused.</source>
        <translation>clean: chỉ văn bản đã sửa; tracked: tài liệu Word, ODF hoặc RTF trong đó từng chỗ sửa có thể bị từ chối.</translation>
    </message>
    <message>
        <source>Prints what is read of a draft, a line a block.</source>
        <translation>In những gì đọc được của bản thảo, mỗi đoạn một dòng.</translation>
    </message>
    <message>
        <source>How to print: plain, the article&apos;s text; or json, every block with its kind and its place in the file.</source>
        <translation>Cách in: plain là phần chữ của bài; json là mọi đoạn, kèm loại đoạn và vị trí trong tệp.</translation>
    </message>
    <message>
        <source>“%1” is no format; there are plain and json.</source>
        <translation>Không có dạng “%1”; chỉ có plain và json.</translation>
    </message>
    <message>
        <source>Name one draft; --help says more.</source>
        <translation>Hãy nêu một bản thảo; --help nói rõ hơn.</translation>
    </message>
    <message>
        <source>“%1” was not corrected to “%2”: %3</source>
        <translation>Chưa sửa “%1” thành “%2”: %3</translation>
    </message>
    <message>
        <source>The file to write; - for standard output.</source>
        <translation>Tệp cần ghi; - là đầu ra chuẩn.</translation>
    </message>
    <message>
        <source>Replace the file to write also when it holds something else than what was read.</source>
        <translation>Thay cả tệp đang có nội dung khác với bản đã đọc.</translation>
    </message>
    <message>
        <source>%1 is there already and holds something else than what was read: someone may have changed it. Nothing was written; --overwrite replaces it.</source>
        <translation>Đã có %1 với nội dung khác bản đã đọc: có thể ai đó đã sửa tệp này. Chưa ghi gì cả; muốn thay thì thêm --overwrite.</translation>
    </message>
    <message>
        <source>%1 was changed while it was being corrected; it was not written.</source>
        <translation>%1 đã bị thay đổi trong lúc đang sửa nên không ghi.</translation>
    </message>
    <message>
        <source>Name one draft, and with -o the file to write; or with --in-place the drafts to correct where they are. --help says more.</source>
        <translation>Hãy nêu một bản thảo, cùng tệp cần ghi sau -o; hoặc sau --in-place là các bản thảo cần sửa ngay tại chỗ. Xem thêm bằng --help.</translation>
    </message>
    <message>
        <source>Puts in the first suggestion of every finding of a level and above that takes no content away, and writes the draft to another file, or with a backup to its own.</source>
        <translation>Sửa theo gợi ý đầu, khi gợi ý ấy không bỏ đi nội dung, của mọi điểm từ mức đã nêu trở lên rồi ghi bản thảo ra tệp khác, hoặc vào chính tệp ấy sau khi giữ bản sao.</translation>
    </message>
    <message>
        <source>Correct the drafts where they are; what they were is kept beside them (.bak).</source>
        <translation>Sửa bản thảo ngay tại chỗ; nội dung cũ được giữ bên cạnh (.bak).</translation>
    </message>
    <message>
        <source>The draft, - for standard input; with --in-place any number.</source>
        <translation>Bản thảo, - là đầu vào chuẩn; với --in-place thì bao nhiêu cũng được.</translation>
    </message>
    <message>
        <source>What was to be printed did not arrive in full: is the disk full?</source>
        <translation>Kết quả in ra không đến nơi đầy đủ: đĩa có đầy không?</translation>
    </message>
    <message>
        <source>%1 %2 is the same file as %3 %4. Nothing was written; name another one.</source>
        <translation>%1 %2 và %3 %4 là cùng một tệp. Chưa ghi gì cả; hãy nêu tên khác.</translation>
    </message>
    <message>
        <source>%1 %2 belongs to the review database %3. Nothing was written; name another file.</source>
        <translation>%1 %2 thuộc cơ sở dữ liệu duyệt bài %3. Chưa ghi gì cả; hãy nêu tệp khác.</translation>
    </message>
    <message>
        <source>Nothing is known of %1.</source>
        <translation>Không biết gì về %1.</translation>
    </message>
    <message>
        <source>%1: removed from %2.</source>
        <translation>%1: đã xóa khỏi %2.</translation>
    </message>
    <message>
        <source>Removes drafts, with their texts and all that was decided, from the review database, its backups and what was set aside of it. The drafts&apos; files stay. Close the window of Mo-rát before.</source>
        <translation>Xóa bản thảo, cùng nội dung và mọi quyết định, khỏi cơ sở dữ liệu duyệt bài, các bản sao lưu và những gì đã để riêng của nó. Tệp bản thảo vẫn còn. Hãy đóng cửa sổ Mo-rát trước.</translation>
    </message>
    <message>
        <source>The drafts; their files may be gone.</source>
        <translation>Các bản thảo; tệp của chúng có thể không còn nữa.</translation>
    </message>
    <message>
        <source>Name the drafts to forget; --help says more.</source>
        <translation>Hãy nêu các bản thảo cần xóa; xem thêm bằng --help.</translation>
    </message>
    <message>
        <source>The review database was damaged. Nothing was written; read what is missing, then export again.</source>
        <translation>Cơ sở dữ liệu duyệt bài đã bị hỏng. Chưa ghi gì cả; xin đọc xem thiếu những gì rồi lưu lại.</translation>
    </message>
    <message>
        <source>The review database was damaged, and this is missing of %1: %2. Nothing was written. Review the draft again and mark it as reviewed, or write it all the same with --despite-losses.</source>
        <translation>Cơ sở dữ liệu duyệt bài đã bị hỏng, và %1 bị thiếu: %2. Chưa ghi gì cả. Hãy duyệt lại bản thảo và đánh dấu đã duyệt, hoặc vẫn ghi với --despite-losses.</translation>
    </message>
    <message>
        <source>Write also when the review database was damaged and decisions on the draft are missing.</source>
        <translation>Ghi cả khi cơ sở dữ liệu duyệt bài đã bị hỏng và thiếu quyết định về bản thảo.</translation>
    </message>
    <message>
        <source>The port to listen at; 0: any that is free.</source>
        <translation>Cổng để nghe; 0: cổng nào đang trống.</translation>
    </message>
    <message>
        <source>The address to listen at. Any other than this computer&apos;s own lets others in the network ask, unencrypted.</source>
        <translation>Địa chỉ để nghe. Địa chỉ khác của riêng máy này cho máy khác trong mạng hỏi, không mã hóa.</translation>
    </message>
    <message>
        <source>A web site whose pages may ask (https://cms.example); may be given again. Without it no page may.</source>
        <translation>Trang web được phép hỏi (https://cms.example); có thể ghi nhiều lần. Không ghi thì không trang nào được hỏi.</translation>
    </message>
    <message>
        <source>The file of the words that clients asked to accept always.</source>
        <translation>Tệp chứa những từ mà phần mềm hỏi đã xin luôn chấp nhận.</translation>
    </message>
    <message>
        <source>How many texts to check at a time.</source>
        <translation>Kiểm tra bao nhiêu văn bản cùng lúc.</translation>
    </message>
    <message>
        <source>“%1” is no port.</source>
        <translation>“%1” không phải là cổng.</translation>
    </message>
    <message>
        <source>“%1” is no origin; one is written https://cms.example, without a path.</source>
        <translation>“%1” không phải là nguồn; nguồn viết như https://cms.example, không có đường dẫn.</translation>
    </message>
    <message>
        <source>“%1” is no number of texts.</source>
        <translation>“%1” không phải là số văn bản.</translation>
    </message>
    <message>
        <source>Listening at http://%1:%2/v2 (Ctrl+C ends it)
</source>
        <translation>Đang nghe ở http://%1:%2/v2 (Ctrl+C để dừng)
</translation>
    </message>
    <message>
        <source>Answers LanguageTool&apos;s HTTP protocol on this computer, for LibreOffice, browsers and editors.</source>
        <translation>Trả lời giao thức HTTP của LanguageTool trên máy này, cho LibreOffice, trình duyệt và trình soạn thảo.</translation>
    </message>
    <message>
        <source>serve takes no file; --help says more.</source>
        <translation>serve không nhận tệp nào; xem thêm bằng --help.</translation>
    </message>
    <message>
        <source>(%1 if not given)</source>
        <translation>(không ghi: %1)</translation>
    </message>
    <message>
        <source>How to print: line, pretty, json or sarif.</source>
        <translation>Cách in: line, pretty, json hoặc sarif.</translation>
    </message>
    <message>
        <source>“%1” is no format; there are line, pretty, json and sarif.</source>
        <translation>Không có dạng “%1”; chỉ có line, pretty, json và sarif.</translation>
    </message>
    <message>
        <source>Lists every rule with its level and its reason. Of several levels (“error, warning”) a finding has the one that its place asks for.</source>
        <translation>Liệt kê mọi quy tắc với mức và lý do. Quy tắc có nhiều mức (“error, warning”) thì mỗi điểm cần xem mang một mức, tùy chỗ.</translation>
    </message>
    <message>
        <source>How to print: plain or json.</source>
        <translation>Cách in: plain hoặc json.</translation>
    </message>
    <message>
        <source>rules takes no file; --help says more.</source>
        <translation>rules không nhận tệp nào; xem thêm bằng --help.</translation>
    </message>
    <message>
        <source>error</source>
        <translation>lỗi</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>cảnh báo</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>gợi ý</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>TỆP</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>TÊN</translation>
    </message>
    <message>
        <source>FILE...</source>
        <translation>TỆP...</translation>
    </message>
    <message>
        <source>FILE|DIR...</source>
        <translation>TỆP|THƯ_MỤC...</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>THƯ_MỤC</translation>
    </message>
    <message>
        <source>OUT</source>
        <translation>TỆP_RA</translation>
    </message>
    <message>
        <source>N</source>
        <translation>SỐ</translation>
    </message>
    <message>
        <source>n</source>
        <translation>số</translation>
    </message>
    <message>
        <source>file</source>
        <translation>tệp</translation>
    </message>
    <message>
        <source>format</source>
        <translation>dạng</translation>
    </message>
    <message>
        <source>level</source>
        <translation>mức</translation>
    </message>
    <message>
        <source>name</source>
        <translation>tên</translation>
    </message>
    <message>
        <source>strictness</source>
        <translation>độ</translation>
    </message>
    <message>
        <source>how</source>
        <translation>cách</translation>
    </message>
    <message>
        <source>which</source>
        <translation>loại</translation>
    </message>
    <message>
        <source>address</source>
        <translation>địa_chỉ</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>nguồn</translation>
    </message>
    <message>
        <source>CORPUS...</source>
        <translation>VĂN_BẢN...</translation>
    </message>
    <message>
        <source>check drafts and print what was found</source>
        <translation>kiểm tra bản thảo và in ra những gì tìm thấy</translation>
    </message>
    <message>
        <source>put in first suggestions</source>
        <translation>sửa theo gợi ý đầu tiên</translation>
    </message>
    <message>
        <source>write the corrected text of a reviewed draft</source>
        <translation>ghi bản đã sửa của bản thảo đã duyệt</translation>
    </message>
    <message>
        <source>remove drafts from the review database</source>
        <translation>xóa bản thảo khỏi cơ sở dữ liệu duyệt bài</translation>
    </message>
    <message>
        <source>print what is read of a draft</source>
        <translation>in ra những gì đọc được của bản thảo</translation>
    </message>
    <message>
        <source>list every rule with its level and reason</source>
        <translation>liệt kê mọi quy tắc với mức và lý do</translation>
    </message>
    <message>
        <source>answer LibreOffice, browsers and editors (LanguageTool&apos;s protocol)</source>
        <translation>trả lời LibreOffice, trình duyệt, trình soạn thảo (giao thức LanguageTool)</translation>
    </message>
    <message>
        <source>train or describe a language model; report what was decided on pairs</source>
        <translation>luyện hoặc mô tả mô hình ngôn ngữ; kể những gì đã quyết về các cặp từ</translation>
    </message>
    <message>
        <source>Usage: morat-cli COMMAND [options] FILE...

Commands:
</source>
        <translation>Cách dùng: morat-cli LỆNH [tùy chọn] TỆP...

Các lệnh:
</translation>
    </message>
    <message>
        <source>
  -h, --help     say this
  -v, --version  print the version

morat-cli COMMAND --help says more.
</source>
        <translation>
  -h, --help     nói điều này
  -v, --version  in số phiên bản

morat-cli LỆNH --help nói rõ hơn.
</translation>
    </message>
    <message>
        <source>There is no command “%1”; --help lists them.</source>
        <translation>Không có lệnh “%1”; xem các lệnh bằng --help.</translation>
    </message>
    <message>
        <source>The review database: a file, or a newsroom&apos;s shared one as postgresql://user@host/database.</source>
        <translation>Cơ sở dữ liệu duyệt bài: một tệp, hoặc kho dùng chung của tòa soạn, viết là postgresql://người-dùng@máy-chủ/kho.</translation>
    </message>
    <message>
        <source>STORE</source>
        <translation>KHO</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in it left out, they are no drafts: %1</source>
        <translation>
            <numerusform>%n tệp bên trong không phải bản thảo nên được bỏ qua: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The ZIP archive holds %n draft(s): name with -o a folder that is there, or one draft by “#” and its name in it after the archive&apos;s.</source>
        <translation>
            <numerusform>Tệp ZIP có %n bản thảo: hãy cho -o một thư mục đã có, hoặc chỉ một bản bằng cách ghi thêm “#” và tên của bản ấy sau tên tệp.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is there already; nothing was written.</source>
        <translation>Đã có %1; không gì được ghi.</translation>
    </message>
    <message>
        <source>%1 would be written by two drafts; nothing was written.</source>
        <translation>Hai bản thảo sẽ cùng ghi vào %1; không gì được ghi.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Không tạo được thư mục %1.</translation>
    </message>
    <message>
        <source>A ZIP archive is never written into: name with -o the file or the folder to write.</source>
        <translation>Không bao giờ ghi vào tệp ZIP: hãy cho -o tệp hay thư mục cần ghi.</translation>
    </message>
    <message>
        <source>The file to write; - for standard output; for the drafts of a ZIP archive a folder.</source>
        <translation>Tệp cần ghi; - là đầu ra chuẩn; với các bản thảo trong tệp ZIP thì là thư mục.</translation>
    </message>
    <message>
        <source>Read a WordPress export or a feed although it has control characters, which no XML may have: they are passed over, named, and stay in the file.</source>
        <translation>Đọc tệp xuất của WordPress hay nguồn tin dù có ký tự điều khiển mà XML không cho phép: chúng được bỏ qua, nêu ra, và vẫn nằm trong tệp.</translation>
    </message>
    <message>
        <source>--skip-controls passes over it and leaves it in the file.</source>
        <translation>--skip-controls bỏ qua ký tự ấy và để nó lại trong tệp.</translation>
    </message>
    <message>
        <source>Whose the steps are.</source>
        <translation>Tên người làm các bước.</translation>
    </message>
    <message>
        <source>Only those of a state: new, assigned, in-review, second-reading, returned, reviewed, exported, archived.</source>
        <translation>Chỉ những bài ở một trạng thái: new, assigned, in-review, second-reading, returned, reviewed, exported, archived.</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>TRẠNG-THÁI</translation>
    </message>
    <message>
        <source>Puts drafts onto the desk, or new versions of them, and prints each as JSON, one a line. What is there already stays; a file that cannot be read is named, and the others are put in.</source>
        <translation>Đưa bài, hay phiên bản mới của bài, lên bàn và in mỗi bài một dòng JSON. Bài đã có thì vẫn như cũ; tệp không đọc được thì được nêu tên, các tệp khác vẫn được đưa vào.</translation>
    </message>
    <message>
        <source>The drafts.</source>
        <translation>Các bản thảo.</translation>
    </message>
    <message>
        <source>Name the drafts; --help says more.</source>
        <translation>Hãy nêu các bản thảo; --help nói rõ hơn.</translation>
    </message>
    <message>
        <source>it is not on the desk.</source>
        <translation>bài không có trên bàn.</translation>
    </message>
    <message>
        <source>Prints drafts with their decisions, moves and owner as JSON, one a line.</source>
        <translation>In bài cùng các quyết định, các lần chuyển và người đang giữ dạng JSON, mỗi bài một dòng.</translation>
    </message>
    <message>
        <source>DRAFT...</source>
        <translation>BÀI...</translation>
    </message>
    <message>
        <source>Files, or numbers of the list.</source>
        <translation>Tệp, hoặc số trong danh sách.</translation>
    </message>
    <message>
        <source>put drafts onto the desk; list, show, move, export them</source>
        <translation>đưa bài lên bàn; liệt kê, xem, chuyển, lấy bài ra</translation>
    </message>
    <message>
        <source>open: what is still open; questions: what was asked and answered; all: both; as comments in a Word document or an ODF text; none.</source>
        <translation>open: những điểm còn mở; questions: những điều đã hỏi và trả lời; all: cả hai; thành nhận xét trong tài liệu Word hay ODF; none.</translation>
    </message>
    <message>
        <source>“%1” is no choice of comments; there are open, questions, all and none.</source>
        <translation>“%1” không phải một lựa chọn nhận xét; có open, questions, all và none.</translation>
    </message>
    <message>
        <source>version %1 came</source>
        <translation>phiên bản %1 đến</translation>
    </message>
    <message>
        <source>taken back: %1</source>
        <translation>lấy lại: %1</translation>
    </message>
    <message>
        <source>typed in version %1: %2 → %3</source>
        <translation>gõ tay ở phiên bản %1: %2 → %3</translation>
    </message>
    <message>
        <source>Texts:</source>
        <translation>Các bản:</translation>
    </message>
    <message>
        <source>version %1 as it came</source>
        <translation>phiên bản %1 lúc đến</translation>
    </message>
    <message>
        <source>version %1 as it was reviewed</source>
        <translation>phiên bản %1 sau khi duyệt</translation>
    </message>
    <message>
        <source>plain: for people; json: one object, or one a difference.</source>
        <translation>plain: cho người đọc; json: một đối tượng, hoặc mỗi chỗ khác một đối tượng.</translation>
    </message>
    <message>
        <source>Print a text of the list.</source>
        <translation>In một bản trong danh sách.</translation>
    </message>
    <message>
        <source>Print how two texts differ.</source>
        <translation>In chỗ khác nhau giữa hai bản.</translation>
    </message>
    <message>
        <source>N,M</source>
        <translation>N,M</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation>BÀI</translation>
    </message>
    <message>
        <source>A file, or a number of the list.</source>
        <translation>Tệp, hoặc số trong danh sách.</translation>
    </message>
    <message>
        <source>--compare takes two numbers of the list of texts: 1,2.</source>
        <translation>--compare cần hai số trong danh sách các bản: 1,2.</translation>
    </message>
    <message>
        <source>--text takes a number of the list of texts.</source>
        <translation>--text cần một số trong danh sách các bản.</translation>
    </message>
    <message>
        <source>“%1” is no day; write it as 2026-01-31.</source>
        <translation>“%1” không phải ngày; hãy viết như 2026-01-31.</translation>
    </message>
    <message>
        <source>“%1” is no format; there are html, csv and json.</source>
        <translation>Không có định dạng “%1”; có html, csv và json.</translation>
    </message>
    <message>
        <source>Counts what the desk did over a time: findings corrected, ignored and called false alarms by kind, rule, editor and folder, drafts by week, and how long they took from entered to reviewed. No text of a draft is in it.</source>
        <translation>Đếm những gì bàn biên tập đã làm trong một thời gian: điểm đã sửa, bỏ qua và báo sai theo loại, quy tắc, biên tập viên và thư mục, bản thảo theo tuần, và thời gian từ lúc vào bàn đến lúc duyệt xong. Không có chữ nào của bản thảo trong đó.</translation>
    </message>
    <message>
        <source>html (a page with charts), csv or json; by the output&apos;s name.</source>
        <translation>html (trang có biểu đồ), csv hoặc json; không ghi thì theo tên tệp ghi ra.</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>ĐỊNH-DẠNG</translation>
    </message>
    <message>
        <source>From this day on.</source>
        <translation>Từ ngày này.</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>NĂM-THÁNG-NGÀY</translation>
    </message>
    <message>
        <source>Before this day.</source>
        <translation>Trước ngày này.</translation>
    </message>
    <message>
        <source>Where it is written; - is standard output.</source>
        <translation>Ghi vào đâu; - là luồng ra chuẩn.</translation>
    </message>
    <message>
        <source>desk report takes no draft; --help says more.</source>
        <translation>desk report không nhận bản thảo nào; --help cho biết thêm.</translation>
    </message>
    <message>
        <source>%1 of %2 drafts can be searched yet: another desk makes the index, or it may not be written.</source>
        <translation>Mới tìm được trong %1 trên %2 bản thảo: bàn khác đang làm chỉ mục, hoặc không được ghi chỉ mục.</translation>
    </message>
    <message>
        <source>Searches the texts of all drafts, the versions they had and what was decided, and prints each draft with its places. Words without marks find all that are written so with marks; a phrase stands in quotation marks. The status is 1 when nothing was found.</source>
        <translation>Tìm trong chữ của mọi bản thảo, các phiên bản từng có và những gì đã quyết định, rồi in từng bài với chỗ tìm được. Từ không dấu tìm ra mọi từ có dấu viết như thế; cụm từ đặt trong ngoặc kép. Mã thoát là 1 khi không tìm thấy.</translation>
    </message>
    <message>
        <source>plain: for people; json: a draft a line, with the offsets of the words.</source>
        <translation>plain: cho người đọc; json: mỗi dòng một bài, kèm vị trí các từ.</translation>
    </message>
    <message>
        <source>Only those that were worked on since a day.</source>
        <translation>Chỉ những bài có việc từ một ngày.</translation>
    </message>
    <message>
        <source>The newest first, not the best.</source>
        <translation>Mới nhất trước, không phải sát nhất trước.</translation>
    </message>
    <message>
        <source>So many drafts at most.</source>
        <translation>Nhiều nhất bấy nhiêu bài.</translation>
    </message>
    <message>
        <source>WORDS...</source>
        <translation>TỪ...</translation>
    </message>
    <message>
        <source>What is looked for.</source>
        <translation>Chữ cần tìm.</translation>
    </message>
    <message>
        <source>Name the words to look for; --help says more.</source>
        <translation>Hãy ghi chữ cần tìm; --help cho biết thêm.</translation>
    </message>
    <message>
        <source>--limit takes a number above 0.</source>
        <translation>--limit cần một số lớn hơn 0.</translation>
    </message>
    <message>
        <source>%1 of %2 drafts are shown.</source>
        <translation>Đang cho xem %1 trên %2 bản thảo.</translation>
    </message>
    <message>
        <source>compare a draft with its typeset page, a PDF document</source>
        <translation>so bản thảo với trang đã dàn, một tài liệu PDF</translation>
    </message>
    <message>
        <source>Page %1: %2</source>
        <translation>Trang %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) of setting alone (capitals, signs, blanks): --format json lists them.</source>
        <translation>
            <numerusform>%n chỗ chỉ khác cách trình bày (chữ hoa, dấu, khoảng trắng): xem bằng --format json.</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1 of the PDF document is damaged and was not read.</source>
        <translation>Trang %1 của tài liệu PDF bị hỏng, không đọc được.</translation>
    </message>
    <message>
        <source>Only the first %1 pages of the PDF document were read.</source>
        <translation>Chỉ đọc %1 trang đầu của tài liệu PDF.</translation>
    </message>
    <message>
        <source>Compares a draft with the page on which it was set, and prints what differs.</source>
        <translation>So bản thảo với trang đã dàn và in những chỗ khác nhau.</translation>
    </message>
    <message>
        <source>How to print: pretty, a line a difference; or json, one object with all of them and their places on the page, in points.</source>
        <translation>Cách in: pretty, mỗi chỗ khác một dòng; hoặc json, một đối tượng gồm mọi chỗ khác và vị trí trên trang, tính bằng điểm in.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>The page, or pages, as a PDF document.</source>
        <translation>Trang, hoặc các trang, dưới dạng tài liệu PDF.</translation>
    </message>
    <message>
        <source>“%1” is no format here; there are pretty and json.</source>
        <translation>Ở đây không có dạng “%1”; chỉ có pretty và json.</translation>
    </message>
    <message>
        <source>Name one draft and one PDF document; --help says more.</source>
        <translation>Hãy nêu một bản thảo và một tài liệu PDF; xem thêm bằng --help.</translation>
    </message>
    <message>
        <source>%1 has no text, only pictures: words cannot be compared.</source>
        <translation>%1 chỉ có hình, không có chữ: không so được.</translation>
    </message>
    <message>
        <source>“%1” is no state; there are %2.</source>
        <translation>Không có trạng thái “%1”; có %2.</translation>
    </message>
    <message>
        <source>“%1” is no time such as 2026-05-01, 2026-05-01T17:00 or 2026-05-01T10:00Z.</source>
        <translation>“%1” không phải là thời điểm như 2026-05-01, 2026-05-01T17:00 hay 2026-05-01T10:00Z.</translation>
    </message>
    <message>
        <source>Only those of a state; may be given several times: new, assigned, in-review, second-reading, returned, reviewed, exported, archived.</source>
        <translation>Chỉ bài ở một trạng thái; nêu được nhiều lần: new, assigned, in-review, second-reading, returned, reviewed, exported, archived.</translation>
    </message>
    <message>
        <source>Only those of a person; empty: nobody's.</source>
        <translation>Chỉ bài của một người; để trống: bài chưa giao ai.</translation>
    </message>
    <message>
        <source>Only those with a deadline before a time.</source>
        <translation>Chỉ bài có hạn trước một thời điểm.</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>THỜI-ĐIỂM</translation>
    </message>
    <message>
        <source>Only those entered so many hours ago or more.</source>
        <translation>Chỉ bài vào bàn đã từng ấy giờ trở lên.</translation>
    </message>
    <message>
        <source>HOURS</source>
        <translation>SỐ-GIỜ</translation>
    </message>
    <message>
        <source>Only those with open errors.</source>
        <translation>Chỉ bài còn lỗi chưa xem.</translation>
    </message>
    <message>
        <source>Only those with these words in headline, file or folder.</source>
        <translation>Chỉ bài có các từ này trong tít, tên tệp hay thư mục.</translation>
    </message>
    <message>
        <source>WORDS</source>
        <translation>TỪ-NGỮ</translation>
    </message>
    <message>
        <source>arrival (as they came), state, errors (most first), name, changed (latest first), folder, deadline (earliest first).</source>
        <translation>arrival (theo lúc đến), state (trạng thái), errors (nhiều lỗi trước), name (tít), changed (mới sửa trước), folder (thư mục), deadline (hạn gần trước).</translation>
    </message>
    <message>
        <source>ORDER</source>
        <translation>THỨ-TỰ</translation>
    </message>
    <message>
        <source>No more than so many.</source>
        <translation>Không quá từng ấy bài.</translation>
    </message>
    <message>
        <source>Print how many drafts there are in each state instead, in one line.</source>
        <translation>Thay vào đó, in số bài ở từng trạng thái, trên một dòng.</translation>
    </message>
    <message>
        <source>“%1” is no number of hours.</source>
        <translation>“%1” không phải là số giờ.</translation>
    </message>
    <message>
        <source>“%1” is no order; --help says which there are.</source>
        <translation>Không có thứ tự “%1”; --help cho biết có những gì.</translation>
    </message>
    <message>
        <source>Prints the drafts on the desk as JSON, one a line. They are read a page at a time; of several conditions all must be met.</source>
        <translation>In các bài trên bàn dạng JSON, mỗi bài một dòng. Bài được đọc theo từng trang; nhiều điều kiện thì phải đạt tất cả.</translation>
    </message>
    <message>
        <source>“%1” is no number of drafts.</source>
        <translation>“%1” không phải là số bài.</translation>
    </message>
    <message>
        <source>Moves drafts to another state and prints each as JSON, one a line. One that is there already stays, with status 0. The status is 1 when a draft may not be moved there or is not on the desk, 2 when the review database refused it.</source>
        <translation>Chuyển bài sang trạng thái khác và in từng bài dạng JSON, mỗi bài một dòng. Bài đã ở đó thì để yên, mã thoát 0. Mã thoát là 1 khi bài không được chuyển sang đó hoặc không có trên bàn, 2 khi cơ sở dữ liệu từ chối.</translation>
    </message>
    <message>
        <source>new, assigned, in-review (signs on, reopens), second-reading, returned (to the author, with --note), reviewed (signs), exported, archived.</source>
        <translation>new, assigned, in-review (nhận duyệt, mở lại), second-reading, returned (trả lại tác giả, kèm --note), reviewed (ký duyệt), exported, archived.</translation>
    </message>
    <message>
        <source>Sign also with open errors, or without a check, for this reason, which is kept.</source>
        <translation>Ký duyệt cả khi còn lỗi hay chưa kiểm, vì lý do này; lý do được giữ lại.</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>LÝ-DO</translation>
    </message>
    <message>
        <source>Words to the move, which are kept with it.</source>
        <translation>Lời nhắn kèm lần chuyển, được giữ lại.</translation>
    </message>
    <message>
        <source>errors are open, or it was not checked; --despite-open REASON signs it all the same.</source>
        <translation>còn lỗi chưa xem, hoặc bài chưa được kiểm; --despite-open LÝ-DO vẫn ký duyệt.</translation>
    </message>
    <message>
        <source>Moves drafts to the archive, where nothing is decided on them any more, and prints each as JSON, one a line. What is there already stays. The status is that of move.</source>
        <translation>Đưa bài vào lưu trữ, nơi không ai quyết định gì nữa, và in từng bài dạng JSON, mỗi bài một dòng. Bài đã ở đó thì để yên. Mã thoát như của move.</translation>
    </message>
    <message>
        <source>Who; empty: nobody in particular.</source>
        <translation>Giao cho ai; để trống: không giao riêng ai.</translation>
    </message>
    <message>
        <source>By when: 2026-05-01 (its end), 2026-05-01T17:00; empty: whenever.</source>
        <translation>Hạn: 2026-05-01 (hết ngày), 2026-05-01T17:00; để trống: không có hạn.</translation>
    </message>
    <message>
        <source>Brings all that a review database has into another one and prints what became of it as JSON: drafts with versions, decisions, questions and moves, the log, words, rules and house style. What is there stays, and what was removed there is not brought again; run again, it goes on where it was interrupted, and changes nothing when all is there. On a server it is for an admin. The status is 1 when a draft was left as it is because both sides went on with it.</source>
        <translation>Đưa mọi thứ của một kho duyệt bài vào kho khác và in kết quả bằng JSON: bài với các bản, quyết định, câu hỏi và lần chuyển, nhật ký, từ, quy tắc và quy cách. Cái gì đã có thì để nguyên, bài đã bị gỡ ở đó thì không đưa lại; chạy lại là làm tiếp từ chỗ bị ngắt, khi đã đủ thì không đổi gì. Trên máy chủ cần phần việc admin. Mã thoát là 1 khi có bài để nguyên vì cả hai bên đều làm tiếp.</translation>
    </message>
    <message>
        <source>The review database that it comes from, which is only read.</source>
        <translation>Kho duyệt bài nguồn, chỉ được đọc.</translation>
    </message>
    <message>
        <source>Name the review database with --from; --help says more.</source>
        <translation>Hãy chỉ kho nguồn bằng --from; --help nói thêm.</translation>
    </message>
    <message>
        <source>For which of the newsroom's desks they are.</source>
        <translation>Các bài thuộc ban nào của tòa soạn.</translation>
    </message>
    <message>
        <source>DESK</source>
        <translation>BAN</translation>
    </message>
    <message>
        <source>Usage: morat-cli desk add FILE...
       morat-cli desk list
       morat-cli desk show DRAFT...
       morat-cli desk assign --to NAME DRAFT...
       morat-cli desk move --to STATE DRAFT...
       morat-cli desk archive DRAFT...
       morat-cli desk answer --question ID --words WORDS DRAFT
       morat-cli desk export -o OUT FILE
       morat-cli desk search WORDS...
       morat-cli desk history DRAFT
       morat-cli desk report [-o OUT]
       morat-cli desk import --from STORE</source>
        <translation>Cách dùng: morat-cli desk add TỆP...
       morat-cli desk list
       morat-cli desk show BÀI...
       morat-cli desk assign --to TÊN BÀI...
       morat-cli desk move --to TRẠNG-THÁI BÀI...
       morat-cli desk archive BÀI...
       morat-cli desk answer --question SỐ --words LỜI BÀI
       morat-cli desk export -o RA TỆP
       morat-cli desk search TỪ...
       morat-cli desk history BÀI
       morat-cli desk report [-o RA]
       morat-cli desk import --from KHO</translation>
    </message>
    <message>
        <source>Draft %1 is not on the desk any more. The log says of it:</source>
        <translation>Bài số %1 không còn trên bàn biên tập. Nhật ký ghi về bài:</translation>
    </message>
    <message>
        <source>Prints who did what to a draft and when, with a list of the texts that it had; or one of these texts, or how two of them differ. Of one that was removed, named by its number, it prints what the log says.</source>
        <translation>In ra ai làm gì với bài và khi nào, cùng danh sách các bản văn bài từng có; hoặc in một bản trong số đó, hoặc chỗ khác nhau giữa hai bản. Với bài đã gỡ, gọi bằng số, in những gì nhật ký ghi.</translation>
    </message>
    <message>
        <source>Only those of a desk of the newsroom; empty: no desk's.</source>
        <translation>Chỉ bài của một ban; để trống: bài chưa thuộc ban nào.</translation>
    </message>
    <message>
        <source>Says who is to review drafts, by when and for which desk, and prints each as JSON, one a line. A new draft becomes assigned. Asked twice, the second changes nothing. The status is 1 when a draft is not on the desk, 2 when the review database refused it.</source>
        <translation>Cho biết ai duyệt bài, hạn đến bao giờ và thuộc ban nào, rồi in mỗi bài một dòng JSON. Bài mới thành bài đã giao. Gọi lần thứ hai không đổi gì. Mã thoát là 1 khi bài không có trên bàn biên tập, 2 khi cơ sở dữ liệu duyệt bài từ chối.</translation>
    </message>
    <message>
        <source>For which of the newsroom's desks; empty: none in particular.</source>
        <translation>Thuộc ban nào của tòa soạn; để trống: không thuộc riêng ban nào.</translation>
    </message>
    <message>
        <source>Say who with --to, by when with --deadline, or for which desk with --desk; --help says more.</source>
        <translation>Hãy cho biết ai bằng --to, hạn bằng --deadline, hoặc ban bằng --desk; --help cho biết thêm.</translation>
    </message>
    <message>
        <source>Answers a question about a draft and prints the draft as JSON. With the answer to the last question that waits, a draft that was returned goes back into review. The same answer again changes nothing. The status is 1 when the draft or the question is not there or may not be answered, 2 when the review database refused it.</source>
        <translation>Trả lời một câu hỏi về bài rồi in bài dưới dạng JSON. Khi câu hỏi cuối cùng còn chờ được trả lời, bài đã trả lại tác giả quay về duyệt. Trả lời y hệt lần nữa không đổi gì. Mã thoát là 1 khi không có bài hoặc câu hỏi ấy, hoặc không được trả lời, 2 khi cơ sở dữ liệu duyệt bài từ chối.</translation>
    </message>
    <message>
        <source>The question's id, as show prints it.</source>
        <translation>Số của câu hỏi, như lệnh show in ra.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>SỐ</translation>
    </message>
    <message>
        <source>The answer.</source>
        <translation>Câu trả lời.</translation>
    </message>
    <message>
        <source>Name one draft, the question with --question, and the answer with --words; --help says more.</source>
        <translation>Hãy nêu một bài, câu hỏi bằng --question và câu trả lời bằng --words; --help cho biết thêm.</translation>
    </message>
    <message>
        <source>%1 of more than %2 drafts are shown; these words stand in very many.</source>
        <translation>Hiện %1 trong hơn %2 bài; rất nhiều bài có những chữ này.</translation>
    </message>
</context>
<context>
    <name>drafts</name>
    <message numerus="yes">
        <source>%n remark(s) of reviewers</source>
        <translation>
            <numerusform>%n lời nhận xét của người duyệt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden part(s)</source>
        <translation>
            <numerusform>%n đoạn ẩn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n script(s)</source>
        <translation>
            <numerusform>%n đoạn mã</numerusform>
        </translation>
    </message>
    <message>
        <source>fonts, sizes and colours</source>
        <translation>phông, cỡ và màu chữ</translation>
    </message>
    <message>
        <source>OpenDocument</source>
        <translation>OpenDocument</translation>
    </message>
    <message>
        <source>OpenDocument in one XML file</source>
        <translation>OpenDocument trong một tệp XML</translation>
    </message>
    <message>
        <source>EPUB</source>
        <translation>EPUB</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>RTF</source>
        <translation>RTF</translation>
    </message>
    <message>
        <source>News feed</source>
        <translation>Dòng tin RSS/Atom</translation>
    </message>
    <message>
        <source>WordPress export</source>
        <translation>Bản xuất của WordPress</translation>
    </message>
    <message>
        <source>ninjs of a news agency</source>
        <translation>ninjs của hãng tin</translation>
    </message>
    <message>
        <source>JSON of a CMS</source>
        <translation>JSON của CMS</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Markdown with components (MDX)</source>
        <translation>Markdown có thành phần (MDX)</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Trang web</translation>
    </message>
    <message>
        <source>Word 97–2003</source>
        <translation>Word 97–2003</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Văn bản thuần</translation>
    </message>
    <message>
        <source>This is not a text file: it contains zero bytes.</source>
        <translation>Đây không phải tệp văn bản: trong tệp có byte 0.</translation>
    </message>
    <message>
        <source>The file is in UTF-32, which is not supported. Save it as UTF-8.</source>
        <translation>Tệp ở mã UTF-32, chưa đọc được. Hãy lưu lại bằng UTF-8.</translation>
    </message>
    <message>
        <source>The file is not valid UTF-8: line %1, byte %2.</source>
        <translation>Tệp không phải UTF-8 hợp lệ: dòng %1, byte %2.</translation>
    </message>
    <message>
        <source>The file is cut off: UTF-16 text has an even number of bytes.</source>
        <translation>Tệp bị cụt: văn bản UTF-16 phải có số byte chẵn.</translation>
    </message>
    <message>
        <source>The file is not valid UTF-16: line %1, byte %2.</source>
        <translation>Tệp không phải UTF-16 hợp lệ: dòng %1, byte %2.</translation>
    </message>
    <message>
        <source>This page is a list of articles, not an article; all of it is read.</source>
        <translation>Trang này là danh mục tin bài, không phải một bài; chương trình đọc cả trang.</translation>
    </message>
    <message>
        <source>A script fills this page; what it shows by itself is no article. All of it is read.</source>
        <translation>Trang này do mã lệnh (script) điền nội dung; phần chữ có sẵn trong tệp không phải một bài. Chương trình đọc cả trang.</translation>
    </message>
    <message numerus="yes">
        <source>Outside the article: %n line(s) of the page were left out (menus, related news, comments).</source>
        <translation>
            <numerusform>Phần ngoài bài: %n dòng của trang được bỏ qua (thanh mục, tin liên quan, bình luận).</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is too large: drafts may have up to %1 MB.</source>
        <translation>Tệp quá lớn: bản thảo chỉ được tới %1 MB.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Không có tệp %1.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a draft.</source>
        <translation>%1 là thư mục, không phải bản thảo.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>Không mở được %1: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>Không đọc được %1: %2</translation>
    </message>
    <message>
        <source>A line break cannot be put in here: “%1”.</source>
        <translation>Không xuống dòng được ở đây: “%1”.</translation>
    </message>
    <message>
        <source>The draft has no text that this could be added to.</source>
        <translation>Bản thảo không có đoạn chữ nào để thêm vào.</translation>
    </message>
    <message>
        <source>These two paragraphs cannot be joined in the draft&apos;s markup: “%1” and “%2”.</source>
        <translation>Trong mã của bản thảo, hai đoạn này không nối lại được: “%1” và “%2”.</translation>
    </message>
    <message>
        <source>The text “%1” contains a character that cannot be written into the draft.</source>
        <translation>Chữ “%1” có ký tự không ghi được vào bản thảo.</translation>
    </message>
    <message>
        <source>Two corrections lie in the same place of the draft&apos;s markup.</source>
        <translation>Hai chỗ sửa nằm cùng một nơi trong mã của bản thảo.</translation>
    </message>
    <message>
        <source>The corrections cannot be written into the draft&apos;s markup safely.</source>
        <translation>Không ghi được các chỗ sửa vào mã của bản thảo một cách an toàn.</translation>
    </message>
    <message>
        <source>The corrections are out of order; nothing was written.</source>
        <translation>Các chỗ sửa không đúng thứ tự; chưa ghi gì.</translation>
    </message>
    <message>
        <source>The page&apos;s elements are nested more than %1 deep; that is no article.</source>
        <translation>Các thẻ của trang lồng nhau quá %1 lớp; đó không phải là một bài báo.</translation>
    </message>
    <message>
        <source>The page has too many unclosed formatting elements.</source>
        <translation>Trang có quá nhiều thẻ định dạng không đóng.</translation>
    </message>
    <message>
        <source>The page is in the charset “%1”, which is not supported. Save it as UTF-8.</source>
        <translation>Trang ở bảng mã “%1”, chưa đọc được. Hãy lưu lại bằng UTF-8.</translation>
    </message>
    <message>
        <source>The file has more than %1 lines; that is no article.</source>
        <translation>Tệp có hơn %1 dòng; đó không phải là một bài báo.</translation>
    </message>
    <message>
        <source>The file is a package (ZIP), but no Word document.</source>
        <translation>Tệp là một gói nén (ZIP) nhưng không phải tài liệu Word.</translation>
    </message>
    <message>
        <source>The document&apos;s text is damaged.</source>
        <translation>Phần chữ của tài liệu bị hỏng.</translation>
    </message>
    <message>
        <source>The document&apos;s text has more than %1 characters; that is no article.</source>
        <translation>Phần chữ của tài liệu có hơn %1 ký tự; đó không phải bài viết.</translation>
    </message>
    <message>
        <source>A paragraph of the Word document cannot be split here.</source>
        <translation>Không thể tách đoạn của tài liệu Word ở chỗ này.</translation>
    </message>
    <message>
        <source>Two paragraphs of the Word document cannot be joined: a table, a section or a field lies between them.</source>
        <translation>Không thể nối hai đoạn của tài liệu Word: giữa chúng có bảng, phần hoặc trường.</translation>
    </message>
    <message>
        <source>A page break of the Word document cannot be taken out here: “%1”.</source>
        <translation>Không thể bỏ chỗ ngắt trang của tài liệu Word ở đây: “%1”.</translation>
    </message>
    <message>
        <source>This document&apos;s markup cannot hold tracked changes.</source>
        <translation>Tài liệu này được ghi theo lối không chứa được vết sửa.</translation>
    </message>
    <message>
        <source>The file is a package (ZIP), but no text document.</source>
        <translation>Tệp là một gói nén (ZIP) nhưng không phải tài liệu văn bản.</translation>
    </message>
    <message>
        <source>The document is protected by a password.</source>
        <translation>Tài liệu có mật khẩu bảo vệ.</translation>
    </message>
    <message>
        <source>“%1” in the package is not well-formed XML.</source>
        <translation>“%1” trong gói không phải XML đúng quy cách.</translation>
    </message>
    <message>
        <source>The elements of “%1” in the package are nested more than %2 deep; that is no article.</source>
        <translation>Các phần tử của “%1” trong gói lồng nhau quá %2 lớp; đó không phải bài viết.</translation>
    </message>
    <message>
        <source>“%1” in the package is in the charset “%2”, which is not supported.</source>
        <translation>“%1” trong gói dùng bảng mã “%2”, chưa đọc được.</translation>
    </message>
    <message>
        <source>“%1” in the package declares a document type (DTD), which no ordinary document does.</source>
        <translation>“%1” trong gói khai báo kiểu tài liệu (DTD), điều mà tài liệu lành mạnh không làm.</translation>
    </message>
    <message>
        <source>The file is a damaged package (ZIP): it cannot be unpacked.</source>
        <translation>Tệp là gói nén (ZIP) bị hỏng, không mở ra được.</translation>
    </message>
    <message>
        <source>The corrected package could not be put together.</source>
        <translation>Không đóng lại được gói đã sửa.</translation>
    </message>
    <message>
        <source>The package has %1 files inside; a document may have up to %2.</source>
        <translation>Trong gói có %1 tệp; một tài liệu chỉ được có tối đa %2 tệp.</translation>
    </message>
    <message>
        <source>Unpacked, the document would be larger than %1 MB.</source>
        <translation>Khi giải nén, tài liệu sẽ lớn hơn %1 MB.</translation>
    </message>
    <message>
        <source>“%1” in the package would swell to more than %2 times its size; no ordinary document does that.</source>
        <translation>“%1” trong gói sẽ phình ra hơn %2 lần kích thước của nó; tài liệu lành mạnh không như vậy.</translation>
    </message>
    <message>
        <source>The package has no “%1”.</source>
        <translation>Trong gói không có “%1”.</translation>
    </message>
    <message>
        <source>The Markdown file is in UTF-16, which is not supported. Save it as UTF-8.</source>
        <translation>Tệp Markdown dùng bảng mã UTF-16, chương trình không đọc được. Hãy lưu lại bằng UTF-8.</translation>
    </message>
    <message>
        <source>The Markdown file cannot be read.</source>
        <translation>Không đọc được tệp Markdown.</translation>
    </message>
    <message>
        <source>The JSON file holds no news item (ninjs): it has neither a headline nor a body.</source>
        <translation>Tệp JSON không chứa tin bài (ninjs): không có đầu đề, cũng không có thân bài.</translation>
    </message>
    <message>
        <source>The JSON file is not in UTF-8, as JSON must be.</source>
        <translation>Tệp JSON không dùng UTF-8 như JSON phải dùng.</translation>
    </message>
    <message>
        <source>The JSON file is nested too deep; that is no article.</source>
        <translation>Tệp JSON lồng nhau quá sâu; đó không phải là bài báo.</translation>
    </message>
    <message>
        <source>The JSON file is damaged at byte %1: %2</source>
        <translation>Tệp JSON bị hỏng ở byte %1: %2</translation>
    </message>
    <message>
        <source>The WordPress export declares a document type (DTD), which no ordinary export does.</source>
        <translation>Tệp xuất của WordPress khai báo kiểu tài liệu (DTD); tệp ngay thật không làm thế.</translation>
    </message>
    <message>
        <source>The WordPress export is in the charset “%1”, which is not supported.</source>
        <translation>Tệp xuất của WordPress dùng bảng mã “%1”, chương trình không đọc được.</translation>
    </message>
    <message>
        <source>The WordPress export holds no article.</source>
        <translation>Tệp xuất của WordPress không có bài nào.</translation>
    </message>
    <message>
        <source>The WordPress export holds no article “%1”.</source>
        <translation>Tệp xuất của WordPress không có bài “%1”.</translation>
    </message>
    <message>
        <source>The XML of article %1 in the WordPress export is damaged.</source>
        <translation>Mã XML của bài %1 trong tệp xuất của WordPress bị hỏng.</translation>
    </message>
    <message>
        <source>The file is not valid UTF-8: line %1, byte %2. If it is in an old Vietnamese charset, choose which.</source>
        <translation>Tệp không phải UTF-8 hợp lệ: dòng %1, byte %2. Nếu tệp viết bằng bảng mã tiếng Việt cũ, hãy chọn bảng mã.</translation>
    </message>
    <message>
        <source>The draft is in the old charset %1. It is written in it again, unless you convert the draft to Unicode. If the text looks wrong, choose another charset.</source>
        <translation>Bản thảo viết bằng bảng mã cũ %1. Tệp lưu ra vẫn theo bảng mã ấy, trừ khi bạn chuyển bản thảo sang Unicode. Nếu chữ hiện sai, hãy chọn bảng mã khác.</translation>
    </message>
    <message>
        <source>The file is not valid UTF-8, so it cannot be %1.</source>
        <translation>Tệp không phải UTF-8 hợp lệ nên không thể là %1.</translation>
    </message>
    <message>
        <source>Byte %1 of the file (line %2) is no character of %3.</source>
        <translation>Byte %1 của tệp (dòng %2) không phải ký tự của %3.</translation>
    </message>
    <message>
        <source>The charset %1 cannot write “%2”. Convert the draft to Unicode, or correct it in other words.</source>
        <translation>Bảng mã %1 không viết được “%2”. Hãy chuyển bản thảo sang Unicode, hoặc sửa bằng chữ khác.</translation>
    </message>
    <message>
        <source>The groups of the RTF document are nested more than %1 deep; that is no article.</source>
        <translation>Các nhóm của tài liệu RTF lồng nhau quá %1 tầng; đó không phải là bài báo.</translation>
    </message>
    <message>
        <source>The RTF document is cut off: its last group does not end.</source>
        <translation>Tài liệu RTF bị cụt: nhóm cuối cùng không kết thúc.</translation>
    </message>
    <message>
        <source>The file is no RTF document.</source>
        <translation>Tệp này không phải là tài liệu RTF.</translation>
    </message>
    <message>
        <source>The WordPress export holds %1 articles; name one by “#” and its number after the file&apos;s name.</source>
        <translation>Tệp xuất của WordPress có %1 bài; hãy ghi “#” và số của một bài sau tên tệp.</translation>
    </message>
    <message>
        <source>This document&apos;s markup cannot hold comments.</source>
        <translation>Cấu trúc của tài liệu này không chứa được nhận xét.</translation>
    </message>
    <message>
        <source>The comments cannot be written into the draft&apos;s markup safely.</source>
        <translation>Không thể ghi nhận xét vào tài liệu một cách an toàn.</translation>
    </message>
    <message>
        <source>The font %1 cannot show “%2”. Convert the draft to Unicode, or correct it in other words.</source>
        <translation>Phông %1 không hiện được “%2”. Hãy chuyển bản thảo sang Unicode, hoặc sửa bằng chữ khác.</translation>
    </message>
    <message>
        <source>The draft has text for fonts from before Unicode: %1. It is written for them again, unless you convert the draft to Unicode.</source>
        <translation>Bản thảo có chữ viết cho phông trước Unicode: %1. Tệp lưu ra vẫn viết cho các phông ấy, trừ khi bạn chuyển bản thảo sang Unicode.</translation>
    </message>
    <message>
        <source>This correction of an ODF text cannot be a tracked change: “%1”. Export the clean text.</source>
        <translation>Chỗ sửa này của văn bản ODF không ghi thành vết sửa được: “%1”. Hãy lưu bản sạch.</translation>
    </message>
    <message>
        <source>The file is empty or damaged: it is called a Word document, an ODF text or a book (EPUB) and is none.</source>
        <translation>Tệp rỗng hoặc hỏng: mang tên tài liệu Word, ODF hoặc sách EPUB nhưng không phải.</translation>
    </message>
    <message>
        <source>The file holds the text once more, in other words or other markup: %1. Corrections do not reach it there; let the CMS make it anew.</source>
        <translation>Tệp còn giữ bài một lần nữa, bằng câu chữ hoặc đánh dấu khác: %1. Chỗ sửa không tới được đó; hãy cho hệ quản trị tạo lại.</translation>
    </message>
    <message>
        <source>Only a Word document, an ODF text or an RTF document can hold tracked changes.</source>
        <translation>Chỉ tài liệu Word, ODF hoặc RTF mới chứa được vết sửa.</translation>
    </message>
    <message>
        <source>Only words and whole paragraphs of an RTF document can be tracked changes, no split and no join: “%1”. Export the clean text.</source>
        <translation>Trong tài liệu RTF chỉ từ ngữ và cả đoạn mới ghi được thành vết sửa, chẻ hay nối đoạn thì không: “%1”. Hãy lưu bản sạch.</translation>
    </message>
    <message>
        <source>UTF-8 made twice over</source>
        <translation>UTF-8 mã hóa hai lần</translation>
    </message>
    <message>
        <source>TCVN3 (ABC) saved as UTF-8</source>
        <translation>TCVN3 (ABC) lưu thành UTF-8</translation>
    </message>
    <message>
        <source>VNI saved as UTF-8</source>
        <translation>VNI lưu thành UTF-8</translation>
    </message>
    <message numerus="yes">
        <source>The file is UTF-8, but %n byte(s) in it are damaged. They are shown as “�” and stay as they are in the file until you write over them.</source>
        <translation>
            <numerusform>Tệp là UTF-8 nhưng có %n byte hỏng. Chỗ hỏng hiện là “�” và giữ nguyên trong tệp cho tới khi bạn sửa đè lên.</numerusform>
        </translation>
    </message>
    <message>
        <source>UTF-8 with damaged bytes</source>
        <translation>UTF-8 có byte hỏng</translation>
    </message>
    <message>
        <source>The text was made UTF-8 twice over; it is read as it was meant and written the same way, unless you convert the draft to Unicode.</source>
        <translation>Chữ trong bản thảo bị mã hóa UTF-8 hai lần; chương trình đọc theo đúng ý và ghi lại y như thế, trừ khi bạn chuyển bản thảo sang Unicode.</translation>
    </message>
    <message>
        <source>The document has more than %1 paragraphs and runs of text; that is no article.</source>
        <translation>Tài liệu có hơn %1 đoạn và mẩu chữ; đó không phải là bài báo.</translation>
    </message>
    <message>
        <source>The page has more than %1 elements; that is no article.</source>
        <translation>Trang có hơn %1 phần tử; đó không phải là bài báo.</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1 không phải là tệp thường.</translation>
    </message>
    <message>
        <source>The WordPress export holds more than %1 items; export it in several files.</source>
        <translation>Tệp xuất của WordPress có hơn %1 mục; hãy xuất thành nhiều tệp.</translation>
    </message>
    <message>
        <source>A tag of the page has too many attributes; that is no article.</source>
        <translation>Một thẻ của trang có quá nhiều thuộc tính; đó không phải là bài báo.</translation>
    </message>
    <message>
        <source>A paragraph of the Markdown file has too many marks, such as brackets and asterisks; that is no article.</source>
        <translation>Một đoạn của tệp Markdown có quá nhiều ký hiệu như ngoặc vuông và dấu sao; đó không phải là bài báo.</translation>
    </message>
    <message>
        <source>An element of “%1” in the package has more than %2 attributes; that is no article.</source>
        <translation>Một phần tử của “%1” trong gói có hơn %2 thuộc tính; đó không phải là bài báo.</translation>
    </message>
    <message>
        <source>A letter of the text carries more than %1 marks; that is no article.</source>
        <translation>Có chữ cái mang hơn %1 dấu; đó không phải là bài báo.</translation>
    </message>
    <message>
        <source>Not read, not checked, and left as it is: %1.</source>
        <translation>Không đọc, không kiểm và giữ nguyên: %1.</translation>
    </message>
    <message>
        <source>pictures and other embeds</source>
        <translation>ảnh và nội dung nhúng khác</translation>
    </message>
    <message>
        <source>lines that the site put around the article</source>
        <translation>dòng mà trang mạng đặt quanh bài</translation>
    </message>
    <message>
        <source>cells of tables, which become paragraphs</source>
        <translation>ô bảng, thành đoạn văn</translation>
    </message>
    <message>
        <source>links, of which the text stays</source>
        <translation>liên kết, chỉ còn chữ</translation>
    </message>
    <message>
        <source>A draft cannot be written anew as “%1”.</source>
        <translation>Không viết mới bản thảo thành “%1” được.</translation>
    </message>
    <message>
        <source>The draft cannot be written as “%1” without changing its text; nothing was written.</source>
        <translation>Không ghi bản thảo thành “%1” được mà không làm đổi chữ; chưa ghi gì.</translation>
    </message>
    <message>
        <source>hidden text</source>
        <translation>chữ ẩn</translation>
    </message>
    <message>
        <source>struck-out text</source>
        <translation>chữ đã gạch bỏ</translation>
    </message>
    <message>
        <source>inserted documents</source>
        <translation>tài liệu chèn từ tệp khác</translation>
    </message>
    <message>
        <source>text drawn in pictures or beside letters</source>
        <translation>chữ nằm trong hình vẽ hoặc chữ chú âm</translation>
    </message>
    <message>
        <source>diagrams and charts</source>
        <translation>sơ đồ và biểu đồ</translation>
    </message>
    <message>
        <source>text kept in other words for older programs</source>
        <translation>chữ lưu khác lời cho phần mềm đời cũ</translation>
    </message>
    <message>
        <source>notes, headers or footers in damaged markup</source>
        <translation>chú thích, đầu trang hoặc chân trang hỏng mã</translation>
    </message>
    <message>
        <source>A text box of the Word document cannot be joined to other text.</source>
        <translation>Không thể nối hộp chữ của tài liệu Word với chữ ở ngoài hộp.</translation>
    </message>
    <message>
        <source>LibreOffice could not make a .docx of the old Word document (.doc): %1 Open it in a word processor and save it as .docx.</source>
        <translation>LibreOffice không chuyển được tài liệu Word cũ (.doc) thành .docx: %1 Hãy mở bằng phần mềm soạn thảo rồi lưu thành .docx.</translation>
    </message>
    <message>
        <source>The file is an old Word document (.doc). It can be opened where LibreOffice is installed; or save it as .docx.</source>
        <translation>Tệp là tài liệu Word cũ (.doc). Máy có cài LibreOffice thì mở được; nếu không, hãy lưu thành .docx.</translation>
    </message>
    <message>
        <source>it holds no text.</source>
        <translation>tệp không có phần văn bản.</translation>
    </message>
    <message>
        <source>there is no room for it.</source>
        <translation>không còn chỗ để ghi tệp tạm.</translation>
    </message>
    <message>
        <source>it does not answer.</source>
        <translation>chương trình không trả lời.</translation>
    </message>
    <message>
        <source>it is damaged or protected by a password.</source>
        <translation>tệp hỏng hoặc có mật khẩu.</translation>
    </message>
    <message>
        <source>The old Word document (.doc) was opened through LibreOffice. It is written as .docx; the .doc stays as it is.</source>
        <translation>Tài liệu Word cũ (.doc) được mở qua LibreOffice. Bản sửa ghi thành .docx; tệp .doc giữ nguyên.</translation>
    </message>
    <message>
        <source>The Word document is protected by a password. Save it without one.</source>
        <translation>Tài liệu Word có mật khẩu. Hãy lưu lại không mật khẩu.</translation>
    </message>
    <message>
        <source>The file is called an old Word document (.doc) and is none.</source>
        <translation>Tệp mang tên tài liệu Word cũ (.doc) nhưng không phải.</translation>
    </message>
    <message>
        <source>An old Word document is written as .docx: choose a name that ends so.</source>
        <translation>Tài liệu Word cũ được ghi thành .docx: hãy chọn tên tệp có đuôi đó.</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>dòng %1, cột %2</translation>
    </message>
    <message>
        <source>Article %1 of the WordPress export has a control character, which no XML may have: %2.</source>
        <translation>Bài %1 trong tệp xuất của WordPress có ký tự điều khiển mà XML không cho phép: %2.</translation>
    </message>
    <message>
        <source>The XML file is neither a WordPress export nor a feed (RSS, Atom).</source>
        <translation>Tệp XML không phải tệp xuất của WordPress, cũng không phải nguồn tin (RSS, Atom).</translation>
    </message>
    <message>
        <source>The feed declares a document type (DTD), which no ordinary feed does.</source>
        <translation>Nguồn tin khai báo kiểu tài liệu (DTD); nguồn tin bình thường không có.</translation>
    </message>
    <message>
        <source>The feed is in the charset “%1”, which is not supported.</source>
        <translation>Nguồn tin dùng bảng mã “%1”, chưa hỗ trợ.</translation>
    </message>
    <message>
        <source>The feed holds more than %1 entries; that is no feed.</source>
        <translation>Nguồn tin có hơn %1 mục; không phải nguồn tin thật.</translation>
    </message>
    <message>
        <source>The feed holds no entry.</source>
        <translation>Nguồn tin không có mục nào.</translation>
    </message>
    <message>
        <source>The feed holds %1 entries; name one by “#” and its name after the file&apos;s name.</source>
        <translation>Nguồn tin có %1 mục; hãy chỉ một mục bằng dấu “#” và tên mục sau tên tệp.</translation>
    </message>
    <message>
        <source>The feed holds no entry “%1”.</source>
        <translation>Nguồn tin không có mục “%1”.</translation>
    </message>
    <message>
        <source>An entry of the feed has a control character, which no XML may have: %1.</source>
        <translation>Một mục của nguồn tin có ký tự điều khiển mà XML không cho phép: %1.</translation>
    </message>
    <message>
        <source>The XML of entry %1 in the feed is damaged.</source>
        <translation>Mã XML của mục %1 trong nguồn tin bị hỏng.</translation>
    </message>
    <message>
        <source>Entry %1 of the feed has no text.</source>
        <translation>Mục %1 của nguồn tin không có chữ.</translation>
    </message>
    <message>
        <source>%1: it cannot be read</source>
        <translation>%1: không đọc được</translation>
    </message>
    <message>
        <source>damaged at byte %1: %2</source>
        <translation>hỏng ở byte %1: %2</translation>
    </message>
    <message>
        <source>a field needs a path, “as” (headline, lead, body, byline, caption) and “text” (lines, html, auto)</source>
        <translation>mỗi trường cần đường dẫn, “as” (headline, lead, body, byline, caption) và “text” (lines, html, auto)</translation>
    </message>
    <message>
        <source>it says neither “fields” nor “needs”, or one of them only</source>
        <translation>thiếu “fields” hoặc “needs”</translation>
    </message>
    <message>
        <source>The JSON file holds %1 articles; name one by “#” and its number after the file&apos;s name.</source>
        <translation>Tệp JSON có %1 bài; hãy chỉ một bài bằng dấu “#” và số của bài sau tên tệp.</translation>
    </message>
    <message>
        <source>The JSON file holds no article “%1”.</source>
        <translation>Tệp JSON không có bài “%1”.</translation>
    </message>
    <message>
        <source>The JSON file holds no article that is known: it is no news item (ninjs), and no mapping of a CMS fits it.</source>
        <translation>Tệp JSON không có bài nào nhận ra được: không phải tin ninjs và không khớp bản ánh xạ nào của hệ quản trị.</translation>
    </message>
    <message>
        <source>The JSON file holds more than %1 articles; export it in several files.</source>
        <translation>Tệp JSON có hơn %1 bài; hãy xuất thành nhiều tệp.</translation>
    </message>
    <message>
        <source>The article of the JSON file has no text.</source>
        <translation>Bài trong tệp JSON không có chữ.</translation>
    </message>
    <message>
        <source>The file is a damaged ZIP archive: it cannot be unpacked.</source>
        <translation>Tệp ZIP bị hỏng: không mở ra được.</translation>
    </message>
    <message>
        <source>The ZIP archive has more than %1 files; pack the drafts alone.</source>
        <translation>Tệp ZIP có hơn %1 tệp bên trong; hãy chỉ nén các bản thảo.</translation>
    </message>
    <message>
        <source>It is damaged.</source>
        <translation>Tệp bị hỏng.</translation>
    </message>
    <message>
        <source>It is protected by a password.</source>
        <translation>Tệp có mật khẩu.</translation>
    </message>
    <message>
        <source>It is too large: drafts may have up to %1 MB.</source>
        <translation>Tệp quá lớn: bản thảo được tới %1 MB.</translation>
    </message>
    <message>
        <source>It would swell to more than %1 times its size; no ordinary draft does that.</source>
        <translation>Tệp mở ra sẽ lớn gấp hơn %1 lần; bản thảo bình thường không như vậy.</translation>
    </message>
    <message>
        <source>It is packed in a way that is not known here.</source>
        <translation>Tệp được nén theo cách không đọc được ở đây.</translation>
    </message>
    <message>
        <source>Unpacked, the ZIP archive would be more than %1 times as large; no ordinary one is.</source>
        <translation>Mở ra, tệp ZIP sẽ lớn gấp hơn %1 lần; tệp bình thường không như vậy.</translation>
    </message>
    <message>
        <source>Its name leads out of the archive.</source>
        <translation>Tên tệp dẫn ra ngoài tệp ZIP.</translation>
    </message>
    <message>
        <source>It is a link to another file.</source>
        <translation>Đó là liên kết đến một tệp khác.</translation>
    </message>
    <message>
        <source>The ZIP archive has no “%1”.</source>
        <translation>Tệp ZIP không có “%1”.</translation>
    </message>
    <message>
        <source>The ZIP archive holds no draft.</source>
        <translation>Tệp ZIP không có bản thảo nào.</translation>
    </message>
    <message numerus="yes">
        <source>The ZIP archive holds %n draft(s); name one by “#” and its name in it after the archive&apos;s, as %1.</source>
        <translation>
            <numerusform>Tệp ZIP có %n bản thảo; hãy ghi thêm “#” và tên của một bản sau tên tệp, như %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>control characters, the first at %1</source>
        <translation>ký tự điều khiển, chỗ đầu tiên ở %1</translation>
    </message>
    <message>
        <source>The article has control characters in more than %1 places; that is no article.</source>
        <translation>Bài có ký tự điều khiển ở hơn %1 chỗ; đó không phải là một bài báo.</translation>
    </message>
    <message numerus="yes">
        <source>A script makes the article of this page. It was read from the page&apos;s data for search engines (JSON-LD), and corrections are written there; %n line(s) that the page shows by itself were left out.</source>
        <translation>
            <numerusform>Bài của trang này do mã lệnh dựng lên. Chữ được đọc từ dữ liệu của trang dành cho máy tìm kiếm (JSON-LD), và chỗ sửa được ghi vào đó; %n dòng mà trang tự hiện ra thì bỏ qua.</numerusform>
        </translation>
    </message>
    <message>
        <source>headline</source>
        <translation>đầu đề</translation>
    </message>
    <message>
        <source>copies for older programs that say something else than the text</source>
        <translation>bản sao cho chương trình cũ, nói khác chữ của bài</translation>
    </message>
    <message>
        <source>The file is a package (ZIP), but no book (EPUB).</source>
        <translation>Tệp là một gói (ZIP), nhưng không phải sách (EPUB).</translation>
    </message>
    <message>
        <source>The book is protected against copying; it cannot be read.</source>
        <translation>Sách được khóa chống sao chép; không đọc được.</translation>
    </message>
    <message>
        <source>The book (EPUB) has no chapter that can be read.</source>
        <translation>Sách (EPUB) không có chương nào đọc được.</translation>
    </message>
    <message>
        <source>chapters that are no text</source>
        <translation>chương không có chữ</translation>
    </message>
    <message>
        <source>on the network, not loaded</source>
        <translation>trên mạng, không tải</translation>
    </message>
    <message>
        <source>the file is not there</source>
        <translation>không thấy tệp</translation>
    </message>
    <message>
        <source>Only a Word document or an ODF text can hold comments.</source>
        <translation>Chỉ tài liệu Word hay ODF mới chứa được nhận xét.</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n liên kết</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n ảnh</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n embed(s)</source>
        <translation>
            <numerusform>%n nội dung nhúng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the columns of %n table(s)</source>
        <translation>
            <numerusform>các cột của %n bảng</numerusform>
        </translation>
    </message>
    <message>
        <source>bold and italic</source>
        <translation>chữ đậm, chữ nghiêng</translation>
    </message>
</context>
<context>
    <name>morat::ActionRegistry</name>
    <message>
        <source>%1 (set for this computer)</source>
        <translation>%1 (đặt cho máy này)</translation>
    </message>
</context>
<context>
    <name>morat::DecisionsPane</name>
    <message>
        <source>Take back</source>
        <translation>Rút lại</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Who and when</source>
        <translation>Ai, lúc nào</translation>
    </message>
    <message>
        <source>Decisions, accepted words, rules switched off</source>
        <translation>Quyết định, từ được chấp nhận, quy tắc đã tắt</translation>
    </message>
    <message>
        <source>In this draft</source>
        <translation>Trong bản thảo này</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>(đã xóa)</translation>
    </message>
    <message>
        <source>Words always accepted</source>
        <translation>Từ luôn chấp nhận</translation>
    </message>
    <message>
        <source>Rules switched off</source>
        <translation>Quy tắc đã tắt</translation>
    </message>
    <message numerus="yes">
        <source>refused %n time(s)</source>
        <translation>
            <numerusform>bị bỏ qua %n lần</numerusform>
        </translation>
    </message>
    <message>
        <source>Pairs that are silent</source>
        <translation>Cặp đã tắt tiếng</translation>
    </message>
    <message>
        <source>not in the review database yet</source>
        <translation>chưa vào cơ sở dữ liệu duyệt bài</translation>
    </message>
    <message>
        <source>Typed in the text</source>
        <translation>Gõ thẳng vào bài</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(trống)</translation>
    </message>
</context>
<context>
    <name>morat::DeskWindow</name>
    <message>
        <source>Not done: the shared review database is away.</source>
        <translation>Chưa làm được: không nối được tới cơ sở dữ liệu duyệt bài dùng chung.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>Text of the draft</source>
        <translation>Văn bản của bản thảo</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Điểm cần xem</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Đã quyết định</translation>
    </message>
    <message>
        <source>The language changes when Mo-rát is started again.</source>
        <translation>Ngôn ngữ sẽ đổi khi mở lại Mo-rát.</translation>
    </message>
    <message>
        <source>Name that decisions carry:</source>
        <translation>Tên ghi cùng các quyết định:</translation>
    </message>
    <message numerus="yes">
        <source>Handled %1/%2 · %n error(s) open</source>
        <translation>
            <numerusform>Đã xử lý %1/%2 · %n lỗi còn mở</numerusform>
        </translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Đóng mà không lưu?</translation>
    </message>
    <message>
        <source>What was typed last could not be saved.</source>
        <translation>Những gì vừa gõ chưa lưu được.</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Vẫn đóng</translation>
    </message>
    <message>
        <source>Watching “%1”</source>
        <translation>Đang theo dõi “%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) not in the review database yet</source>
        <translation>
            <numerusform>%n bước chưa vào cơ sở dữ liệu duyệt bài</numerusform>
        </translation>
    </message>
    <message>
        <source>State of the draft: %1</source>
        <translation>Trạng thái bài: %1</translation>
    </message>
    <message>
        <source>The text of a draft is read, corrected and written here. %1 opens files, %2 makes a draft of what was copied; files can be dropped here.</source>
        <translation>Đọc, sửa và gõ bài ở đây. %1 mở tệp, %2 lấy chữ vừa sao chép làm bản thảo; cũng có thể thả tệp vào đây.</translation>
    </message>
    <message>
        <source>The drafts that you work on stand here, with their state and what is open in them. %1 opens files, %2 a folder.</source>
        <translation>Các bài đang làm nằm ở đây, kèm trạng thái và số điểm còn mở. %1 mở tệp, %2 mở thư mục.</translation>
    </message>
    <message>
        <source>No draft is like that. Choose “All drafts”, or look for other words.</source>
        <translation>Không có bài nào như thế. Chọn “Mọi bản thảo” hoặc tìm chữ khác.</translation>
    </message>
    <message>
        <source>What is found in a draft stands here, by kind, errors first. %1 opens drafts.</source>
        <translation>Những điểm cần xem trong bài nằm ở đây, xếp theo loại, lỗi trước. %1 mở bản thảo.</translation>
    </message>
    <message>
        <source>What you decide or write stands here, the latest first, and can be taken back one by one. Below are words that are always accepted, and rules that are off.</source>
        <translation>Những gì anh chị quyết định hay tự gõ nằm ở đây, mới nhất trước, và có thể rút lại từng việc. Bên dưới là những từ luôn chấp nhận và những quy tắc đã tắt.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>What you ask the author stands here, with the answers. %1 asks about the words at the caret; the questions go along when the draft is exported with tracked changes.</source>
        <translation>Những điều bạn hỏi tác giả ở đây, cùng câu trả lời. %1 hỏi về những chữ ở con trỏ; câu hỏi đi theo khi lưu bản có vết sửa.</translation>
    </message>
    <message>
        <source>There is no room for this pane beside the text. It is shown when the window is wider.</source>
        <translation>Không còn chỗ cho khung này bên cạnh bài. Khung hiện khi cửa sổ rộng hơn.</translation>
    </message>
</context>
<context>
    <name>morat::DetailPane</name>
    <message>
        <source>Here stands what was found at a place: why, what could stand there, and what else can be done about it. %1 starts with the first open finding.</source>
        <translation>Chỗ này nói về điểm đang chọn: vì sao cần xem, có thể sửa thành gì, và làm gì khác được. %1 để bắt đầu từ điểm cần xem đầu tiên.</translation>
    </message>
    <message>
        <source>Where it stands: %1</source>
        <translation>Ở chỗ: %1</translation>
    </message>
    <message numerus="yes">
        <source>Correct all %n places of this kind</source>
        <translation>
            <numerusform>Sửa cả %n chỗ cùng loại</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit in place (Enter to put in):</source>
        <translation>Sửa tại chỗ (Enter để đưa vào bài):</translation>
    </message>
    <message>
        <source>Own words for this place</source>
        <translation>Chữ của biên tập viên cho chỗ này</translation>
    </message>
    <message>
        <source>Ignore this time</source>
        <translation>Bỏ qua lần này</translation>
    </message>
    <message>
        <source>Ignore in this article</source>
        <translation>Bỏ qua trong bài này</translation>
    </message>
    <message>
        <source>Always accept this word</source>
        <translation>Luôn chấp nhận từ này</translation>
    </message>
    <message>
        <source>Switch this rule off</source>
        <translation>Tắt quy tắc này</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>Báo nhầm</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>đã quyết định</translation>
    </message>
    <message>
        <source>Remove this paragraph</source>
        <translation>Xóa đoạn này</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 hoặc %2</translation>
    </message>
    <message>
        <source>Suggestion %1: %2</source>
        <translation>Gợi ý %1: %2</translation>
    </message>
    <message>
        <source>Ask the author…</source>
        <translation>Hỏi tác giả…</translation>
    </message>
</context>
<context>
    <name>morat::DraftIntake</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… và %n mục nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading was stopped: %1 of %2 drafts are on the desk.</source>
        <translation>Đã dừng đọc: %1 trong %2 bản thảo đã có trên bàn biên tập.</translation>
    </message>
    <message>
        <source>No draft was found there.</source>
        <translation>Không tìm thấy bản thảo nào ở đó.</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) read.</source>
        <translation>
            <numerusform>Đã đọc %n bản thảo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) could not be read:</source>
        <translation>
            <numerusform>%n bản thảo không đọc được:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) left out, they are no drafts:</source>
        <translation>
            <numerusform>Đã bỏ qua %n tệp khác, không phải bản thảo:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::DraftListControl</name>
    <message>
        <source>Remove from the desk?</source>
        <translation>Cất khỏi bàn?</translation>
    </message>
    <message>
        <source>The file stays where it is; what was decided on the draft goes.</source>
        <translation>Tệp vẫn ở nguyên chỗ; các quyết định về bản thảo sẽ mất.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Cất</translation>
    </message>
    <message>
        <source>Come in: %1</source>
        <translation>Mới đến: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) have come in</source>
        <translation>
            <numerusform>%n bản thảo mới đến</numerusform>
        </translation>
    </message>
    <message>
        <source>No other draft in the list needs work.</source>
        <translation>Không còn bản thảo nào trong danh sách cần duyệt.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n draft(s) from the desk…</source>
        <translation>
            <numerusform>Bỏ %n bản thảo khỏi bàn…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts. The files stay where they are; what was decided on the drafts goes.</source>
        <translation>
            <numerusform>%n bản thảo. Tệp vẫn ở nguyên chỗ; các quyết định đã có trên những bản thảo này sẽ mất.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name for this filter, with its order and words:</source>
        <translation>Tên của bộ lọc này, cùng thứ tự và từ ngữ:</translation>
    </message>
</context>
<context>
    <name>morat::DraftListModel</name>
    <message numerus="yes">
        <source>%1, %2, %n open error(s)</source>
        <translation>
            <numerusform>%1, %2, %n lỗi còn mở</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) to the author</source>
        <translation>
            <numerusform>%n câu hỏi cho tác giả</numerusform>
        </translation>
    </message>
    <message>
        <source>overdue: %1</source>
        <translation>quá hạn: %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hạn %1</translation>
    </message>
</context>
<context>
    <name>morat::DraftListPane</name>
    <message>
        <source>Headline, file or folder</source>
        <translation>Đầu đề, tệp hoặc thư mục</translation>
    </message>
    <message>
        <source>Drafts with these words</source>
        <translation>Bản thảo có những chữ này</translation>
    </message>
    <message>
        <source>Drafts on the desk</source>
        <translation>Bản thảo trên bàn</translation>
    </message>
    <message>
        <source>As they came</source>
        <translation>Theo lúc đến</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Theo trạng thái</translation>
    </message>
    <message>
        <source>Most errors first</source>
        <translation>Nhiều lỗi trước</translation>
    </message>
    <message>
        <source>By headline</source>
        <translation>Theo đầu đề</translation>
    </message>
    <message>
        <source>Latest work first</source>
        <translation>Mới sửa trước</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Theo thư mục</translation>
    </message>
    <message>
        <source>All drafts</source>
        <translation>Mọi bản thảo</translation>
    </message>
    <message>
        <source>Needs work</source>
        <translation>Cần duyệt</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>Đang duyệt</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Đã duyệt</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>With errors</source>
        <translation>Còn lỗi</translation>
    </message>
    <message>
        <source>Order of the drafts</source>
        <translation>Thứ tự bản thảo</translation>
    </message>
    <message>
        <source>Which drafts are shown</source>
        <translation>Hiện bản thảo nào</translation>
    </message>
    <message>
        <source>Filters that have a name</source>
        <translation>Các bộ lọc có tên</translation>
    </message>
    <message>
        <source>By deadline</source>
        <translation>Theo hạn</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Của tôi</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Đã giao</translation>
    </message>
    <message>
        <source>Second reading</source>
        <translation>Đọc lần hai</translation>
    </message>
    <message>
        <source>Returned to the author</source>
        <translation>Trả lại tác giả</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Lưu trữ</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Save what is shown now…</source>
        <translation>Lưu bộ lọc đang dùng…</translation>
    </message>
    <message>
        <source>All desks</source>
        <translation>Mọi ban</translation>
    </message>
    <message>
        <source>Of which desk drafts are shown</source>
        <translation>Hiện bài của ban nào</translation>
    </message>
</context>
<context>
    <name>morat::FindBar</name>
    <message>
        <source>Words to find in the text</source>
        <translation>Chữ cần tìm trong bài</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Đúng dấu</translation>
    </message>
    <message>
        <source>Marks must be the same: “chu” does not find “chủ”</source>
        <translation>Dấu phải giống: “chu” không tìm ra “chủ”</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>Đúng hoa thường</translation>
    </message>
    <message>
        <source>Capitals must be the same: “xã” does not find “Xã”</source>
        <translation>Chữ hoa phải giống: “xã” không tìm ra “Xã”</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Cả chữ</translation>
    </message>
    <message>
        <source>Not within a word: “an” does not find “ban”</source>
        <translation>Không tìm trong lòng chữ: “an” không tìm ra “ban”</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Thay</translation>
    </message>
    <message>
        <source>Replaces this one and goes to the next (Enter)</source>
        <translation>Thay chỗ này rồi đến chỗ sau (Enter)</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>Thay tất &amp;cả</translation>
    </message>
    <message>
        <source>Replaces all that are checked, as one step (Ctrl+Enter)</source>
        <translation>Thay mọi chỗ đang chọn, hoàn tác một lần (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Make it a r&amp;ule…</source>
        <translation>Thành &amp;quy tắc…</translation>
    </message>
    <message>
        <source>From now on the house style finds it in every draft</source>
        <translation>Từ nay phong cách tòa soạn sẽ báo chỗ này trong mọi bản thảo</translation>
    </message>
    <message>
        <source>Take &amp;back everywhere</source>
        <translation>&amp;Lấy lại ở mọi bài</translation>
    </message>
    <message>
        <source>Takes back what was replaced last in all drafts</source>
        <translation>Lấy lại lần thay vừa rồi trong tất cả bản thảo</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Những chỗ tìm thấy</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Tìm:</translation>
    </message>
    <message>
        <source>In this draft</source>
        <translation>Trong bản thảo này</translation>
    </message>
    <message>
        <source>In all open drafts</source>
        <translation>Trong mọi bản thảo đang mở</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Tìm ở đâu</translation>
    </message>
    <message>
        <source>Open are the drafts of the desk that are new or in review</source>
        <translation>Đang mở là những bản thảo trên bàn còn mới hoặc đang duyệt</translation>
    </message>
    <message>
        <source>Replace &amp;with:</source>
        <translation>Thay &amp;bằng:</translation>
    </message>
    <message>
        <source>Words to put in their place</source>
        <translation>Chữ thay vào</translation>
    </message>
</context>
<context>
    <name>morat::FindingActions</name>
    <message>
        <source>This is the finding that would be decided on. Press the key again.</source>
        <translation>Đây là điểm sẽ được quyết định. Nhấn phím đó lần nữa.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) corrected as one step</source>
        <translation>
            <numerusform>Đã sửa %n chỗ trong một bước</numerusform>
        </translation>
    </message>
    <message>
        <source>No finding is chosen. %1 goes to the next one.</source>
        <translation>Chưa chọn điểm nào. %1 đến điểm tiếp theo.</translation>
    </message>
    <message>
        <source>This finding is decided already. %1 goes to the next one.</source>
        <translation>Điểm này đã quyết định rồi. %1 đến điểm tiếp theo.</translation>
    </message>
    <message>
        <source>This finding has no suggestion. %1 edits in place, %2 ignores it.</source>
        <translation>Điểm này không có gợi ý sửa. %1 để tự sửa tại chỗ, %2 để bỏ qua.</translation>
    </message>
    <message>
        <source>Remove these words?</source>
        <translation>Bỏ những chữ này?</translation>
    </message>
    <message>
        <source>Nothing was written to stand in their place.</source>
        <translation>Chưa viết chữ nào thay vào.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
</context>
<context>
    <name>morat::FindingsPane</name>
    <message>
        <source>Errors</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Infos</source>
        <translation>Gợi ý</translation>
    </message>
    <message>
        <source>Decided too</source>
        <translation>Cả chỗ đã quyết</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Điểm cần xem</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Hiện: %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>Nothing open at these levels.</source>
        <translation>Không còn điểm nào ở các mức này.</translation>
    </message>
</context>
<context>
    <name>morat::FinishCard</name>
    <message>
        <source>Nothing is open any more</source>
        <translation>Không còn điểm nào phải xem</translation>
    </message>
    <message>
        <source>Mark as reviewed</source>
        <translation>Đánh dấu đã duyệt</translation>
    </message>
    <message>
        <source>Save the corrected file…</source>
        <translation>Lưu bản đã sửa…</translation>
    </message>
    <message>
        <source>Copy for the CMS</source>
        <translation>Sao chép cho hệ quản trị</translation>
    </message>
    <message>
        <source>Copy without markup</source>
        <translation>Sao chép không định dạng</translation>
    </message>
    <message>
        <source>Corrections for the author…</source>
        <translation>Danh sách sửa gửi tác giả…</translation>
    </message>
    <message>
        <source>Next draft that needs work</source>
        <translation>Bản thảo tiếp theo cần duyệt</translation>
    </message>
    <message>
        <source>Show the list of findings</source>
        <translation>Hiện danh sách điểm</translation>
    </message>
    <message>
        <source>%1 (limit %2: too long)</source>
        <translation>%1 (hạn %2: quá dài)</translation>
    </message>
    <message>
        <source>%1 (limit %2)</source>
        <translation>%1 (hạn %2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln chữ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln ký tự</numerusform>
        </translation>
    </message>
    <message>
        <source>Corrected:</source>
        <translation>Đã sửa theo gợi ý:</translation>
    </message>
    <message>
        <source>Edited by hand:</source>
        <translation>Tự sửa:</translation>
    </message>
    <message>
        <source>Ignored:</source>
        <translation>Đã bỏ qua:</translation>
    </message>
    <message>
        <source>Words accepted:</source>
        <translation>Từ được chấp nhận:</translation>
    </message>
    <message>
        <source>Rules switched off:</source>
        <translation>Quy tắc đã tắt:</translation>
    </message>
    <message>
        <source>Length:</source>
        <translation>Độ dài:</translation>
    </message>
    <message>
        <source>%1 without blanks</source>
        <translation>%1 không kể dấu cách</translation>
    </message>
    <message>
        <source>Reading time:</source>
        <translation>Thời gian đọc:</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>khoảng %n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Headline:</source>
        <translation>Đầu đề:</translation>
    </message>
    <message>
        <source>Sapo:</source>
        <translation>Sa pô:</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) at levels that are not shown</source>
        <translation>
            <numerusform>%n điểm ở mức đang ẩn</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked the author:</source>
        <translation>Hỏi tác giả:</translation>
    </message>
    <message>
        <source>%1; open %2, answered %3</source>
        <translation>%1; chờ trả lời %2, đã trả lời %3</translation>
    </message>
</context>
<context>
    <name>morat::FinishingActions</name>
    <message>
        <source>“%1” → “%2”: %3</source>
        <translation>“%1” → “%2”: %3</translation>
    </message>
    <message>
        <source>Write the others?</source>
        <translation>Ghi các chỗ còn lại?</translation>
    </message>
    <message>
        <source>Write the others</source>
        <translation>Ghi các chỗ còn lại</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) cannot be written into this file; the draft&apos;s words stay there:</source>
        <translation>
            <numerusform>%n chỗ sửa không ghi được vào tệp này; ở đó giữ nguyên chữ của bản thảo:</numerusform>
        </translation>
    </message>
    <message>
        <source>Errors are still open</source>
        <translation>Còn lỗi chưa xử lý</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) in this draft are still open:</source>
        <translation>
            <numerusform>Bản thảo còn %n lỗi chưa xử lý:</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as reviewed</source>
        <translation>Đánh dấu đã duyệt</translation>
    </message>
    <message>
        <source>Reviewed. %1 exports the corrected text.</source>
        <translation>Đã duyệt. %1 để lưu bản đã sửa.</translation>
    </message>
    <message>
        <source>Export all the same</source>
        <translation>Vẫn lưu</translation>
    </message>
    <message>
        <source>Write over the source?</source>
        <translation>Ghi đè lên bản gốc?</translation>
    </message>
    <message>
        <source>This is the draft itself. Its old content will be gone.</source>
        <translation>Đây chính là tệp bản thảo. Nội dung cũ sẽ mất.</translation>
    </message>
    <message>
        <source>Write over</source>
        <translation>Ghi đè</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>Đã lưu bản đã sửa: %1</translation>
    </message>
    <message>
        <source>Save the tracked changes under another name than the draft&apos;s.</source>
        <translation>Hãy lưu bản có thay đổi theo dõi dưới tên khác với tên bản thảo.</translation>
    </message>
    <message>
        <source>Exported with tracked changes: %1</source>
        <translation>Đã lưu bản có vết sửa: %1</translation>
    </message>
    <message>
        <source>List of corrections saved: %1</source>
        <translation>Đã lưu danh sách sửa: %1</translation>
    </message>
    <message>
        <source>Write over what somebody else wrote?</source>
        <translation>Ghi đè lên phần người khác đã viết?</translation>
    </message>
    <message>
        <source>The file has changed since it was read. This would be gone, or come back:</source>
        <translation>Tệp đã thay đổi từ khi được đọc. Những đoạn này sẽ mất, hoặc trở lại:</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n quyết định</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard what was restored?</source>
        <translation>Bỏ phần đã khôi phục?</translation>
    </message>
    <message>
        <source>This came back from the journal. Undo brings it back once more when it was discarded.</source>
        <translation>Phần này được lấy lại từ nhật ký. Nếu bỏ rồi, lệnh hoàn tác vẫn đưa nó trở lại.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Copy all the same</source>
        <translation>Vẫn sao chép</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) or video(s)</source>
        <translation>
            <numerusform>%n ảnh hoặc video</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n liên kết</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied for the CMS.</source>
        <translation>Đã sao chép cho hệ quản trị.</translation>
    </message>
    <message>
        <source>Copied without markup.</source>
        <translation>Đã sao chép không định dạng.</translation>
    </message>
    <message>
        <source>Not in it: %1</source>
        <translation>Không kèm theo: %1</translation>
    </message>
    <message>
        <source>The ZIP archive that the draft came in is left as it is: choose another name.</source>
        <translation>Tệp ZIP chứa bản thảo được giữ nguyên: hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>Exported: %1. The ZIP archive stays as it came.</source>
        <translation>Đã lưu bản đã sửa: %1. Tệp ZIP giữ nguyên như lúc nhận.</translation>
    </message>
    <message>
        <source>Why is the draft signed with open errors? The reason is kept with it.</source>
        <translation>Vì sao ký duyệt khi còn lỗi? Lý do được giữ lại cùng bài.</translation>
    </message>
    <message>
        <source>With open errors a draft is signed for a reason.</source>
        <translation>Còn lỗi thì ký duyệt phải có lý do.</translation>
    </message>
</context>
<context>
    <name>morat::GutterArea</name>
    <message>
        <source>Paragraph numbers and levels</source>
        <translation>Số đoạn và mức</translation>
    </message>
</context>
<context>
    <name>morat::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Trang hướng dẫn</translation>
    </message>
    <message>
        <source>Search the manual (Ctrl+F)</source>
        <translation>Tìm trong hướng dẫn (Ctrl+F)</translation>
    </message>
    <message>
        <source>Pages, or what was found</source>
        <translation>Các trang, hoặc những chỗ tìm thấy</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Lùi</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Tiến</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Mục lục</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Không thấy</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n chỗ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::HouseStylePane</name>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Sửa…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Bỏ…</translation>
    </message>
    <message>
        <source>Search the rules (tone marks may be left out)</source>
        <translation>Tìm quy tắc (không cần gõ dấu)</translation>
    </message>
    <message>
        <source>Search the rules</source>
        <translation>Tìm quy tắc</translation>
    </message>
    <message>
        <source>Kind of rules</source>
        <translation>Loại quy tắc</translation>
    </message>
    <message>
        <source>Which rules</source>
        <translation>Quy tắc nào</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Mọi quy tắc</translation>
    </message>
    <message>
        <source>Changed here</source>
        <translation>Đã đổi ở bàn này</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Đang tắt</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>&amp;New rule…</source>
        <translation>&amp;Quy tắc mới…</translation>
    </message>
    <message>
        <source>Change this rule; a rule of another pack stays, yours takes its place</source>
        <translation>Sửa quy tắc này; quy tắc trong gói khác giữ nguyên, quy tắc của tòa soạn thay chỗ nó</translation>
    </message>
    <message>
        <source>Remove this rule of the newsroom</source>
        <translation>Bỏ quy tắc này của tòa soạn</translation>
    </message>
    <message>
        <source>“%1”: %2 (%3, line %4)</source>
        <translation>“%1”: %2 (%3, dòng %4)</translation>
    </message>
    <message>
        <source>The rule of the pack “%1” stays as it is there. What you save goes into the newsroom&apos;s own pack and takes its place.</source>
        <translation>Quy tắc trong gói “%1” giữ nguyên. Quy tắc được lưu nằm trong gói riêng của tòa soạn và thay chỗ quy tắc ấy.</translation>
    </message>
    <message>
        <source>Remove this rule?</source>
        <translation>Bỏ quy tắc này?</translation>
    </message>
    <message>
        <source>It is taken out of the newsroom&apos;s own pack. A rule of another pack that it took the place of counts again.</source>
        <translation>Quy tắc bị bỏ khỏi gói riêng của tòa soạn. Nếu nó thay một quy tắc của gói khác thì quy tắc kia có hiệu lực trở lại.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Mọi loại</translation>
    </message>
    <message>
        <source>This rule is a draft: it finds nothing until it is saved.</source>
        <translation>Quy tắc này còn là bản nháp: chưa lưu thì chưa tìm gì.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Drafts of rules (%n)</source>
        <translation>
            <numerusform>Quy tắc &amp;nháp (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::IntakeBar</name>
    <message>
        <source>Reading drafts</source>
        <translation>Đang đọc bản thảo</translation>
    </message>
    <message>
        <source>Reading %v/%m</source>
        <translation>Đang đọc %v/%m</translation>
    </message>
    <message>
        <source>Stop reading (Esc)</source>
        <translation>Dừng đọc (Esc)</translation>
    </message>
</context>
<context>
    <name>morat::ServeControl</name>
    <message>
        <source>Other programs are no longer answered.</source>
        <translation>Không còn trả lời chương trình khác.</translation>
    </message>
    <message>
        <source>Other programs are answered at %1.</source>
        <translation>Chương trình khác được trả lời tại %1.</translation>
    </message>
    <message>
        <source>Other programs are not answered: %1</source>
        <translation>Chưa trả lời được chương trình khác: %1</translation>
    </message>
</context>
<context>
    <name>morat::IntakeControl</name>
    <message>
        <source>Left out of what was copied: %1.</source>
        <translation>Đã bỏ khỏi phần vừa dán: %1.</translation>
    </message>
    <message>
        <source>Watch a folder: drafts that come into it appear on the desk</source>
        <translation>Theo dõi thư mục: bản thảo đưa vào đó sẽ hiện trên bàn biên tập</translation>
    </message>
    <message>
        <source>The watched folder cannot be reached: %1. Mo-rát looks again every half minute.</source>
        <translation>Không truy cập được thư mục đang theo dõi: %1. Cứ nửa phút Mo-rát lại thử một lần.</translation>
    </message>
    <message>
        <source>“%1” is not on this computer. Save it as a file first.</source>
        <translation>“%1” không nằm trên máy này. Hãy lưu thành tệp trước.</translation>
    </message>
    <message>
        <source>Somebody else has written into the file of “%1”. %2 shows what is new and takes it; your decisions and edits are brought over.</source>
        <translation>Tệp của bài “%1” vừa bị người khác ghi vào. %2 cho xem chỗ khác và lấy bản mới; quyết định và chỗ sửa của bạn được mang theo.</translation>
    </message>
    <message>
        <source>The file of “%1” is gone. Your work on it is kept.</source>
        <translation>Tệp của bài “%1” không còn nữa. Phần bạn đã làm vẫn được giữ.</translation>
    </message>
    <message>
        <source>Take the new version?</source>
        <translation>Lấy bản mới?</translation>
    </message>
    <message>
        <source>This is new in the file (+), or not there any more (−). Decisions and edits are brought over; those that cannot be are named.</source>
        <translation>Đây là những đoạn mới có trong tệp (+), hoặc không còn ở đó (−). Quyết định và chỗ sửa được mang theo; chỗ nào không mang được sẽ được nêu ra.</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Lấy bản mới</translation>
    </message>
    <message>
        <source>“%1” has been exported anew. Click it in the list to go on with the new version; what was decided is brought over.</source>
        <translation>“%1” vừa có bản mới. Bấm vào bài trong danh sách để duyệt tiếp bản mới; những gì đã quyết định được chuyển sang.</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) have changed since they were last opened. Decisions and edits were brought over: %1</source>
        <translation>
            <numerusform>%n bản thảo đã thay đổi so với lần mở trước. Các quyết định và chỗ sửa đã được chuyển sang: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>a damaged review database did not give back all of this draft: %1. Look at it again and mark it as reviewed.</source>
        <translation>cơ sở dữ liệu duyệt bài từng bị hỏng, bản thảo này bị thiếu: %1. Hãy xem lại bài rồi đánh dấu đã duyệt.</translation>
    </message>
    <message>
        <source>Read without control characters?</source>
        <translation>Đọc mà bỏ qua ký tự điều khiển?</translation>
    </message>
    <message>
        <source>The file is damaged: it has characters that no XML may have. They can be passed over; they stay in the file, also in what is exported.</source>
        <translation>Tệp bị hỏng: có những ký tự mà XML không cho phép. Có thể bỏ qua chúng; chúng vẫn nằm trong tệp, cả trong bản đã sửa.</translation>
    </message>
    <message>
        <source>Pass over them</source>
        <translation>Bỏ qua chúng</translation>
    </message>
</context>
<context>
    <name>morat::JournalingWriter</name>
    <message>
        <source>What was decided last on this draft is in the journal, but not in the review database yet: %1 Please open the draft again later.</source>
        <translation>Những quyết định gần nhất trên bản thảo này đã nằm trong nhật ký nhưng chưa vào cơ sở dữ liệu duyệt bài: %1 Hãy mở lại bản thảo sau.</translation>
    </message>
    <message>
        <source>What was decided last is not in the review database yet, but in the journal; it is tried again. %1</source>
        <translation>Những quyết định gần nhất chưa vào cơ sở dữ liệu duyệt bài mà còn nằm trong nhật ký; chương trình đang thử lại. %1</translation>
    </message>
    <message>
        <source>%1 (%2) has the draft now.</source>
        <translation>Bản thảo này nay do %1 (%2) giữ.</translation>
    </message>
    <message>
        <source>The review database takes nothing at the moment; what was asked for is tried again. %1</source>
        <translation>Cơ sở dữ liệu duyệt bài lúc này không nhận gì; việc vừa yêu cầu đang được thử lại. %1</translation>
    </message>
</context>
<context>
    <name>morat::MessageBar</name>
    <message>
        <source>Put this message away</source>
        <translation>Cất thông báo này</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>The shared review database cannot be reached. What you decide and type is kept on this computer, and is brought in when the server is back.</source>
        <translation>Không nối được tới cơ sở dữ liệu duyệt bài dùng chung. Những gì bạn quyết định và gõ được giữ trên máy này, và được đưa vào kho khi máy chủ trở lại.</translation>
    </message>
</context>
<context>
    <name>morat::OutsideFold</name>
    <message>
        <source>Lines of the page outside its article</source>
        <translation>Những dòng của trang ở ngoài bài</translation>
    </message>
    <message numerus="yes">
        <source>Outside the article: %n line(s)</source>
        <translation>
            <numerusform>Phần ngoài bài: %n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>Menus, related news, comments: what the page has around its article. It is not checked.</source>
        <translation>Thanh mục, tin liên quan, bình luận: những gì trang có quanh bài. Phần này không được soát.</translation>
    </message>
    <message>
        <source>Take into the article</source>
        <translation>Đưa vào bài</translation>
    </message>
    <message>
        <source>Reads the whole page. What was decided and typed stays.</source>
        <translation>Đọc cả trang. Những gì đã quyết định và đã gõ còn nguyên.</translation>
    </message>
    <message>
        <source>The whole page is read, with what stands around its article.</source>
        <translation>Đang đọc cả trang, gồm cả phần ngoài bài.</translation>
    </message>
    <message>
        <source>Only the article</source>
        <translation>Chỉ đọc bài</translation>
    </message>
    <message>
        <source>Reads the article alone. What was decided and typed outside of it is kept for the next time that the whole page is read.</source>
        <translation>Chỉ đọc bài viết. Những gì đã quyết định và đã gõ ở ngoài bài được giữ cho lần sau đọc cả trang.</translation>
    </message>
</context>
<context>
    <name>morat::OwnershipControl</name>
    <message>
        <source>%1 (%2) has this draft open. It is shown as it stands there, and can only be read here.</source>
        <translation>%1 (%2) đang mở bản thảo này. Ở đây thấy đúng như bên đó và chỉ đọc được.</translation>
    </message>
    <message>
        <source>The review database went on without work of yours from %1; that is kept as another version.</source>
        <translation>Cơ sở dữ liệu duyệt bài đã đi tiếp mà không có phần việc của bạn lúc %1; phần đó được giữ thành một bản khác.</translation>
    </message>
    <message>
        <source>“%1” can no longer be written here: %2 What you did last is kept.</source>
        <translation>Không còn sửa được “%1” ở đây: %2 Việc bạn làm sau cùng được giữ lại.</translation>
    </message>
    <message numerus="yes">
        <source>+ %n decision(s)</source>
        <translation>
            <numerusform>+ %n quyết định</numerusform>
        </translation>
    </message>
    <message>
        <source>Your other version from %1</source>
        <translation>Bản khác của bạn lúc %1</translation>
    </message>
    <message>
        <source>It has this (+) and does not have that (−). To put it in place, take the draft over first.</source>
        <translation>Bản ấy có những chỗ này (+) và không có những chỗ kia (−). Muốn dùng bản ấy, trước hết hãy giành quyền sửa.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Giành quyền sửa</translation>
    </message>
    <message>
        <source>Put in place of what is there now, it brings this (+) and takes that away (−). Undo brings back what was there.</source>
        <translation>Dùng bản ấy thay cho bản đang có thì thêm những chỗ này (+) và mất những chỗ kia (−). Lệnh hoàn tác đưa bản đang có trở lại.</translation>
    </message>
    <message>
        <source>Put in place</source>
        <translation>Dùng bản này</translation>
    </message>
    <message>
        <source>Drop your other version from %1?</source>
        <translation>Bỏ bản khác của bạn lúc %1?</translation>
    </message>
    <message>
        <source>It has this (+) and does not have that (−). It cannot be brought back.</source>
        <translation>Bản ấy có những chỗ này (+) và không có những chỗ kia (−). Bỏ rồi không lấy lại được.</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>You handed this draft on for a second reading: somebody else decides on it now. “Take back into review” gives it back to you.</source>
        <translation>Bạn đã chuyển bài này cho người đọc lần hai: nay người khác quyết định trên bài. “Đưa về đang duyệt” trả bài lại cho bạn.</translation>
    </message>
</context>
<context>
    <name>morat::PacksPane</name>
    <message>
        <source>&amp;Without a profile</source>
        <translation>&amp;Không dùng hồ sơ</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Lưu ra tệp…</translation>
    </message>
    <message>
        <source>&amp;Profile…</source>
        <translation>&amp;Hồ sơ…</translation>
    </message>
    <message>
        <source>&amp;Folder…</source>
        <translation>&amp;Thư mục…</translation>
    </message>
    <message>
        <source>Profile of the publication:</source>
        <translation>Hồ sơ của ấn phẩm:</translation>
    </message>
    <message>
        <source>Folder of the newsroom&apos;s packs:</source>
        <translation>Thư mục gói quy tắc của tòa soạn:</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Gói</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Packs, in the order in which they count</source>
        <translation>Các gói, theo thứ tự nạp</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Nhập…</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>Đọ&amp;c lại</translation>
    </message>
    <message>
        <source>What could not be &amp;used:</source>
        <translation>Những gì không &amp;dùng được:</translation>
    </message>
    <message>
        <source>What could not be used</source>
        <translation>Những gì không dùng được</translation>
    </message>
    <message>
        <source>Every rule of every pack is in use.</source>
        <translation>Mọi quy tắc của mọi gói đều dùng được.</translation>
    </message>
    <message>
        <source>none: the default pack, and those of the newsroom&apos;s folder</source>
        <translation>không có: dùng gói mặc định và các gói trong thư mục của tòa soạn</translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation>Chọn hồ sơ</translation>
    </message>
    <message>
        <source>Profiles (*.yaml *.yml)</source>
        <translation>Hồ sơ (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Choose the folder with the newsroom&apos;s packs</source>
        <translation>Chọn thư mục chứa các gói quy tắc của tòa soạn</translation>
    </message>
    <message>
        <source>%1: not a file of a pack; left out</source>
        <translation>%1: không phải tệp của gói quy tắc; để lại</translation>
    </message>
    <message>
        <source>Import the other rules?</source>
        <translation>Nhập các quy tắc còn lại?</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of “%1” hold. The following cannot be used:</source>
        <translation>
            <numerusform>%n quy tắc của “%1” dùng được. Những chỗ sau không dùng được:</numerusform>
        </translation>
    </message>
    <message>
        <source>Import the others</source>
        <translation>Nhập phần còn lại</translation>
    </message>
    <message>
        <source>Replace the pack?</source>
        <translation>Thay gói quy tắc?</translation>
    </message>
    <message>
        <source>There is already a pack in this folder. The new one takes its place.</source>
        <translation>Thư mục này đã có một gói quy tắc. Gói mới sẽ thay gói cũ.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Thay</translation>
    </message>
    <message>
        <source>Import a pack</source>
        <translation>Nhập gói quy tắc</translation>
    </message>
    <message>
        <source>Packs (*.zip)</source>
        <translation>Gói quy tắc (*.zip)</translation>
    </message>
    <message numerus="yes">
        <source>Imported: %1, %n rule(s)</source>
        <translation>
            <numerusform>Đã nhập: %1, %n quy tắc</numerusform>
        </translation>
    </message>
    <message>
        <source>Pack saved: %1</source>
        <translation>Đã lưu gói quy tắc: %1</translation>
    </message>
</context>
<context>
    <name>morat::ReviewControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Hoàn tác: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Làm lại: %1</translation>
    </message>
    <message>
        <source>Nothing is open any more at the levels that are shown. %1 marks the draft as reviewed.</source>
        <translation>Không còn điểm nào mở ở các mức đang hiện. %1 để đánh dấu đã duyệt.</translation>
    </message>
    <message>
        <source>Pasted as plain text. Not taken: %1.</source>
        <translation>Đã dán thành văn bản thuần. Không lấy: %1.</translation>
    </message>
</context>
<context>
    <name>morat::ReviewSession</name>
    <message numerus="yes">
        <source>%n edit(s) stand in lines of the page that are not read now. They are kept, and are there again with the whole page.</source>
        <translation>
            <numerusform>%n chỗ sửa nằm ở những dòng của trang lúc này không đọc. Chúng được giữ, và có lại khi đọc cả trang.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has changed since it was last opened. Decisions and edits were brought over to the new version.</source>
        <translation>Tệp đã thay đổi so với lần mở trước. Các quyết định và chỗ sửa đã được chuyển sang bản mới.</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) stood in paragraphs that the new version changed. They are made again where the same finding comes back.</source>
        <translation>
            <numerusform>%n chỗ sửa nằm trong đoạn mà bản mới đã thay đổi. Chỗ nào điểm cũ xuất hiện lại thì sẽ được sửa lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>This finding has no suggestion %1.</source>
        <translation>Điểm này không có gợi ý %1.</translation>
    </message>
    <message>
        <source>Accept “%1”</source>
        <translation>Sửa thành “%1”</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>xóa</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>Sửa “%1”</translation>
    </message>
    <message>
        <source>Accept all like “%1”</source>
        <translation>Sửa tất cả “%1”</translation>
    </message>
    <message>
        <source>Ignore once</source>
        <translation>Bỏ qua lần này</translation>
    </message>
    <message>
        <source>Ignore in this article</source>
        <translation>Bỏ qua trong bài này</translation>
    </message>
    <message>
        <source>This finding is not about a word.</source>
        <translation>Điểm này không phải về một từ.</translation>
    </message>
    <message>
        <source>Always accept “%1”</source>
        <translation>Luôn chấp nhận “%1”</translation>
    </message>
    <message>
        <source>Switch the rule off</source>
        <translation>Tắt quy tắc</translation>
    </message>
    <message>
        <source>Report a false alarm</source>
        <translation>Báo nhầm</translation>
    </message>
    <message>
        <source>Accepting is not a dismissal.</source>
        <translation>Chấp nhận không phải là bỏ qua.</translation>
    </message>
    <message>
        <source>This decision does not stand any more.</source>
        <translation>Quyết định này không còn hiệu lực.</translation>
    </message>
    <message>
        <source>Take back a decision</source>
        <translation>Rút lại quyết định</translation>
    </message>
    <message>
        <source>The text has been changed since at this place; please edit it there.</source>
        <translation>Chữ ở chỗ này đã đổi sau đó; xin sửa trực tiếp trong bài.</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Gõ chữ</translation>
    </message>
    <message>
        <source>Make earlier corrections again</source>
        <translation>Sửa lại các chỗ đã quyết trước đây</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) decided on an earlier version were made again.</source>
        <translation>
            <numerusform>Đã sửa lại %n chỗ đã quyết ở bản trước.</numerusform>
        </translation>
    </message>
    <message>
        <source>A draft in this state cannot be moved there.</source>
        <translation>Bản thảo ở trạng thái này không chuyển sang đó được.</translation>
    </message>
    <message>
        <source>Mark the draft as reviewed before exporting it.</source>
        <translation>Hãy đánh dấu đã duyệt trước khi lưu bản đã sửa.</translation>
    </message>
    <message>
        <source>Convert to Unicode</source>
        <translation>Chuyển sang Unicode</translation>
    </message>
    <message>
        <source>Suggestion: %1</source>
        <translation>Gợi ý: %1</translation>
    </message>
    <message>
        <source>More or less of the page is read than last time. Decisions and edits were brought over.</source>
        <translation>Lần này trang được đọc nhiều hoặc ít hơn lần trước. Các quyết định và chỗ sửa đã được chuyển sang.</translation>
    </message>
    <message>
        <source>The draft was read in another charset than last time (%1). Decisions and edits were brought over.</source>
        <translation>Bản thảo được đọc bằng bảng mã khác lần trước (%1). Các quyết định và chỗ sửa đã được chuyển sang.</translation>
    </message>
    <message>
        <source>Take back an edit</source>
        <translation>Lấy lại một chỗ gõ</translation>
    </message>
    <message>
        <source>Work from before</source>
        <translation>Việc làm dở lần trước</translation>
    </message>
    <message numerus="yes">
        <source>Restored %n letter(s) of unfinished typing from %1.</source>
        <translation>
            <numerusform>Đã khôi phục %n chữ gõ dở lúc %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored %n decision(s) from %1.</source>
        <translation>
            <numerusform>Đã khôi phục %n quyết định lúc %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored unfinished work from %1.</source>
        <translation>Đã khôi phục việc làm dở lúc %1.</translation>
    </message>
    <message>
        <source>Other work was done since. Undo it first, then discard what was restored.</source>
        <translation>Sau đó đã có việc khác. Hãy hoàn tác việc đó trước, rồi mới bỏ phần đã khôi phục.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) that were ignored do not stand in the new version any more.</source>
        <translation>
            <numerusform>%n chỗ đã bỏ qua không còn trong bản mới.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) typed by hand could not be brought over, because the new version says something else there: %1</source>
        <translation>
            <numerusform>%n chỗ gõ thẳng vào bài không chuyển sang được, vì bản mới viết khác ở đó: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The other version</source>
        <translation>Bản khác</translation>
    </message>
    <message>
        <source>%1 (%2) has this draft open; here it can only be read. “Take over” changes that.</source>
        <translation>%1 (%2) đang mở bản thảo này; ở đây chỉ đọc được. “Giành quyền sửa” thay đổi điều đó.</translation>
    </message>
    <message>
        <source>This draft can no longer be written here. Open it again.</source>
        <translation>Không còn sửa được bản thảo này ở đây. Hãy mở lại.</translation>
    </message>
    <message>
        <source>Replace “%1”</source>
        <translation>Thay “%1”</translation>
    </message>
    <message>
        <source>Take back a change</source>
        <translation>Lấy lại chữ gốc</translation>
    </message>
    <message>
        <source>What was decided last on this draft is still on its way into the review database. Please open the draft again.</source>
        <translation>Những gì vừa quyết định trên bản thảo này còn đang được ghi vào cơ sở dữ liệu duyệt bài. Xin mở lại bản thảo.</translation>
    </message>
    <message>
        <source>Hidden or struck-out text and a site&apos;s own marks are not read any more. Decisions and edits were brought over.</source>
        <translation>Chữ ẩn, chữ đã gạch bỏ và ký hiệu riêng của trang nay không được đọc nữa. Các quyết định và chỗ sửa đã được chuyển sang.</translation>
    </message>
    <message>
        <source>The new version</source>
        <translation>Nhận bản mới</translation>
    </message>
    <message>
        <source>Our words instead of the new version's</source>
        <translation>Giữ bản mình</translation>
    </message>
    <message>
        <source>A picture, video or frame that the new version does not have any more cannot be put back here.</source>
        <translation>Không thể đưa trở lại ở đây hình, video hay khung mà bản mới không còn.</translation>
    </message>
    <message>
        <source>Comments of a file</source>
        <translation>Nhận xét từ tệp</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(không tên)</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) of the file are among the questions now.</source>
        <translation>
            <numerusform>%n nhận xét trong tệp đã vào danh sách câu hỏi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to questions came with the file.</source>
        <translation>
            <numerusform>Tệp mang theo %n câu trả lời.</numerusform>
        </translation>
    </message>
    <message>
        <source>This question does not stand any more.</source>
        <translation>Câu hỏi này không còn nữa.</translation>
    </message>
    <message>
        <source>Select the words that the question is about.</source>
        <translation>Hãy chọn những chữ muốn hỏi.</translation>
    </message>
    <message>
        <source>Ask the author</source>
        <translation>Hỏi tác giả</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Chưa viết gì.</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>Trả lời câu hỏi</translation>
    </message>
    <message>
        <source>Settle a question</source>
        <translation>Xong một câu hỏi</translation>
    </message>
    <message>
        <source>Open a question again</source>
        <translation>Mở lại câu hỏi</translation>
    </message>
    <message>
        <source>%1 wrote this; what others wrote stays as it is.</source>
        <translation>%1 viết câu này; lời người khác viết thì để nguyên.</translation>
    </message>
    <message>
        <source>Change a question</source>
        <translation>Sửa câu hỏi</translation>
    </message>
    <message>
        <source>Remove a question</source>
        <translation>Bỏ câu hỏi</translation>
    </message>
    <message numerus="yes">
        <source>The words of %n question(s) do not stand in the new version any more. The questions stay in their list.</source>
        <translation>
            <numerusform>Bản mới không còn những chữ mà %n câu hỏi nói đến. Câu hỏi vẫn nằm trong danh sách.</numerusform>
        </translation>
    </message>
    <message>
        <source>In this newsroom's database, rules are switched off for all by who keeps its rules. “Ignore in this article” is yours.</source>
        <translation>Trong cơ sở dữ liệu chung của tòa soạn, người giữ quy tắc tắt quy tắc cho mọi người. Bạn có thể “Bỏ qua trong bài này”.</translation>
    </message>
    <message>
        <source>A draft is returned with a note.</source>
        <translation>Trả lại tác giả thì phải kèm lời nhắn.</translation>
    </message>
    <message>
        <source>Your part in the newsroom does not let you move the draft there. Whoever runs the server gives and takes parts.</source>
        <translation>Phần việc của bạn trong tòa soạn không cho chuyển bài sang trạng thái đó. Người quản trị máy chủ giao phần việc.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) or answer(s) are worded anew in the file.</source>
        <translation>
            <numerusform>%n câu hỏi hoặc trả lời được viết lại trong tệp.</numerusform>
        </translation>
    </message>
    <message>
        <source>You handed this draft on for a second reading: somebody else signs or returns it. You can take it back into review.</source>
        <translation>Bạn đã chuyển bài này cho người đọc lần hai: người khác ký duyệt hoặc trả lại bài. Bạn có thể đưa bài về duyệt.</translation>
    </message>
</context>
<context>
    <name>morat::RuleDetail</name>
    <message>
        <source>This rule is &amp;on</source>
        <translation>&amp;Bật quy tắc này</translation>
    </message>
    <message>
        <source>&amp;As it was</source>
        <translation>&amp;Như ban đầu</translation>
    </message>
    <message>
        <source>As the pack and the profile have it</source>
        <translation>Như trong gói quy tắc và hồ sơ</translation>
    </message>
    <message>
        <source>&amp;Level:</source>
        <translation>&amp;Mức:</translation>
    </message>
    <message>
        <source>Level of this rule</source>
        <translation>Mức của quy tắc này</translation>
    </message>
    <message>
        <source>No rule is chosen</source>
        <translation>Chưa chọn quy tắc nào</translation>
    </message>
    <message>
        <source>as found</source>
        <translation>tùy chỗ</translation>
    </message>
    <message>
        <source>Says:</source>
        <translation>Báo:</translation>
    </message>
    <message>
        <source>Why:</source>
        <translation>Vì sao:</translation>
    </message>
    <message>
        <source>What:</source>
        <translation>Nội dung:</translation>
    </message>
    <message>
        <source>Source:</source>
        <translation>Nguồn:</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Ví dụ:</translation>
    </message>
    <message>
        <source>False alarms on this desk:</source>
        <translation>Báo sai ở bàn này:</translation>
    </message>
    <message>
        <source>Name in packs and profiles:</source>
        <translation>Tên trong gói và hồ sơ:</translation>
    </message>
    <message>
        <source>%1 (%2, line %3)</source>
        <translation>%1 (%2, dòng %3)</translation>
    </message>
</context>
<context>
    <name>morat::RuleEditor</name>
    <message>
        <source>&amp;Capitals do not count</source>
        <translation>Không &amp;phân biệt hoa, thường</translation>
    </message>
    <message>
        <source>Where the wording is right</source>
        <translation>Những chỗ viết như vậy là đúng</translation>
    </message>
    <message>
        <source>one a line; may be empty</source>
        <translation>mỗi dòng một cụm; có thể để trống</translation>
    </message>
    <message>
        <source>Sentences with the mistake</source>
        <translation>Câu có lỗi</translation>
    </message>
    <message>
        <source>one a line; the rule must find each</source>
        <translation>mỗi dòng một câu; quy tắc phải bắt được từng câu</translation>
    </message>
    <message>
        <source>Sentences without it</source>
        <translation>Câu không có lỗi</translation>
    </message>
    <message>
        <source>one a line; the rule must leave them alone</source>
        <translation>mỗi dòng một câu; quy tắc không được báo câu nào</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Quy tắc mới</translation>
    </message>
    <message>
        <source>Change a rule</source>
        <translation>Sửa quy tắc</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Sai</translation>
    </message>
    <message>
        <source>Wrong and right wordings</source>
        <translation>Cách viết sai và đúng</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Tên quy tắc:</translation>
    </message>
    <message>
        <source>&amp;Kind and level:</source>
        <translation>&amp;Loại và mức:</translation>
    </message>
    <message>
        <source>&amp;Wordings:</source>
        <translation>&amp;Cách viết:</translation>
    </message>
    <message>
        <source>&amp;Found, and wrong:</source>
        <translation>Câu &amp;sai:</translation>
    </message>
    <message>
        <source>&amp;Left alone:</source>
        <translation>Câu đún&amp;g:</translation>
    </message>
    <message>
        <source>E&amp;xceptions:</source>
        <translation>&amp;Ngoại lệ:</translation>
    </message>
    <message>
        <source>&amp;Message:</source>
        <translation>Lời &amp;báo:</translation>
    </message>
    <message>
        <source>Wh&amp;y:</source>
        <translation>&amp;Vì sao:</translation>
    </message>
    <message>
        <source>S&amp;ource:</source>
        <translation>Ngu&amp;ồn:</translation>
    </message>
    <message>
        <source>&amp;Id:</source>
        <translation>Mã &amp;quy tắc:</translation>
    </message>
    <message>
        <source>Kind of rule</source>
        <translation>Loại quy tắc</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Mức</translation>
    </message>
    <message>
        <source>By its id a rule is known to packs and profiles</source>
        <translation>Gói quy tắc và hồ sơ gọi quy tắc bằng mã này</translation>
    </message>
    <message>
        <source>Whether the examples prove the rule</source>
        <translation>Ví dụ có chứng minh được quy tắc không</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Lưu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>The rule needs a title.</source>
        <translation>Quy tắc cần có tên.</translation>
    </message>
    <message>
        <source>The rule needs what is wrong, and what is right.</source>
        <translation>Quy tắc cần cách viết sai và cách viết đúng.</translation>
    </message>
    <message>
        <source>What should stand for “%1”?</source>
        <translation>Thay “%1” bằng gì?</translation>
    </message>
    <message>
        <source>The rule needs a sentence with the mistake, to prove that it finds it.</source>
        <translation>Quy tắc cần một câu có lỗi để chứng tỏ nó bắt được lỗi.</translation>
    </message>
    <message>
        <source>The rule needs a sentence without it, to prove that it is left alone.</source>
        <translation>Quy tắc cần một câu không có lỗi để chứng tỏ nó không báo nhầm.</translation>
    </message>
    <message>
        <source>There is already a rule with the id “%1”.</source>
        <translation>Đã có quy tắc mang mã “%1”.</translation>
    </message>
    <message>
        <source>The examples prove the rule.</source>
        <translation>Các ví dụ chứng minh quy tắc đúng.</translation>
    </message>
    <message>
        <source>Right (several: parted by |; none: leave it out)</source>
        <translation>Đúng (nhiều cách: ngăn bằng |; để trống: bỏ đi)</translation>
    </message>
    <message>
        <source>Throw this rule away?</source>
        <translation>Bỏ quy tắc đang viết?</translation>
    </message>
    <message>
        <source>What was written is not saved.</source>
        <translation>Phần đã viết chưa được lưu.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>&amp;Keep as a draft</source>
        <translation>&amp;Giữ làm bản nháp</translation>
    </message>
    <message>
        <source>Keeps what is written; the rule finds nothing until its examples prove it and it is saved</source>
        <translation>Giữ phần đã viết; quy tắc chưa tìm gì cho đến khi các câu mẫu chứng minh nó đúng và được lưu</translation>
    </message>
    <message>
        <source>Th&amp;row the draft away</source>
        <translation>&amp;Bỏ bản nháp</translation>
    </message>
    <message>
        <source>%1 becomes what should stand there, %2 what does</source>
        <translation>%1 thành cách viết đúng, %2 thành cách viết trong bài</translation>
    </message>
</context>
<context>
    <name>morat::RuleTester</name>
    <message>
        <source>&amp;Try a sentence:</source>
        <translation>&amp;Thử một câu:</translation>
    </message>
    <message>
        <source>Type or paste a sentence; what is found stands below</source>
        <translation>Gõ hoặc dán một câu; điểm cần xem hiện bên dưới</translation>
    </message>
    <message>
        <source>Sentence to try the rules with</source>
        <translation>Câu để thử quy tắc</translation>
    </message>
    <message>
        <source>What is found in the sentence</source>
        <translation>Điểm cần xem trong câu</translation>
    </message>
    <message>
        <source>(this rule is off)</source>
        <translation>(quy tắc này đang tắt)</translation>
    </message>
    <message>
        <source>read as: %1</source>
        <translation>đọc như: %1</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>không có gì cần xem</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n điểm cần xem</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::RulesModel</name>
    <message>
        <source>as found</source>
        <translation>tùy chỗ</translation>
    </message>
    <message>
        <source>%1 – changed on this desk</source>
        <translation>%1 – đã đổi ở bàn này</translation>
    </message>
    <message>
        <source>on</source>
        <translation>bật</translation>
    </message>
    <message>
        <source>off</source>
        <translation>tắt</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Mức</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Gói</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>Báo sai</translation>
    </message>
</context>
<context>
    <name>morat::SearchControl</name>
    <message>
        <source>Draft %1 of %2…</source>
        <translation>Bản thảo %1/%2…</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) could not be looked through</source>
        <translation>
            <numerusform>Không tìm được trong %n bản thảo</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Không thấy</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n chỗ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n bản thảo</numerusform>
        </translation>
    </message>
    <message>
        <source>Went round the end</source>
        <translation>Đã quay lại từ đầu</translation>
    </message>
    <message>
        <source>The drafts are still being looked through. Once more when the list is whole.</source>
        <translation>Còn đang tìm trong các bản thảo. Khi danh sách đủ, hãy bấm lại.</translation>
    </message>
    <message>
        <source>Replace in all drafts?</source>
        <translation>Thay trong mọi bản thảo?</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in these drafts:</source>
        <translation>
            <numerusform>%n chỗ trong những bản thảo này:</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Thay</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>Đã thay %n chỗ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n draft(s)</source>
        <translation>
            <numerusform>trong %n bản thảo</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in: %1</source>
        <translation>Chưa thay trong: %1</translation>
    </message>
    <message>
        <source>Taken back in all drafts</source>
        <translation>Đã lấy lại ở mọi bản thảo</translation>
    </message>
    <message>
        <source>Changed since, and left as they are: %1</source>
        <translation>Đã đổi từ lúc ấy nên để nguyên: %1</translation>
    </message>
    <message>
        <source>Leave out “%1”</source>
        <translation>Bỏ “%1”</translation>
    </message>
    <message>
        <source>Nothing is replaced in the original. %1 changes the view.</source>
        <translation>Không thay gì trong bản gốc. %1 đổi cách xem.</translation>
    </message>
    <message>
        <source>Nothing is replaced in the text before. %1 in the text looks there.</source>
        <translation>Bản trước không thay được. %1 khi con trỏ ở bài thì tìm trong bài.</translation>
    </message>
</context>
<context>
    <name>morat::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>Nếp viết của tòa soạn</translation>
    </message>
    <message>
        <source>Packs and profile</source>
        <translation>Gói quy tắc và hồ sơ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>morat::StepWriter</name>
    <message>
        <source>%1 (%2) is working on another version of this draft. It can be opened when that is over.</source>
        <translation>%1 (%2) đang làm trên một bản khác của bản thảo này. Khi bên đó xong thì mở được.</translation>
    </message>
</context>
<context>
    <name>morat::StoreControl</name>
    <message>
        <source>The review database is damaged (%1). Decisions may be missing or may not be as they were made. Close Mo-rát and start it again: it carries over what can be read, and names what cannot.</source>
        <translation>Cơ sở dữ liệu duyệt bài bị hỏng (%1). Có thể thiếu quyết định, hoặc quyết định không còn đúng như đã ra. Hãy đóng Mo-rát rồi mở lại: những gì đọc được sẽ được chuyển sang tệp mới, những gì không đọc được sẽ được nêu tên.</translation>
    </message>
    <message>
        <source>Restore a backup of the review database</source>
        <translation>Khôi phục bản sao lưu của cơ sở dữ liệu duyệt bài</translation>
    </message>
    <message>
        <source>Backups (%1)</source>
        <translation>Bản sao lưu (%1)</translation>
    </message>
    <message>
        <source>%1 holds what the review database holds: there is nothing to restore.</source>
        <translation>%1 giống hệt cơ sở dữ liệu duyệt bài hiện nay: không có gì để khôi phục.</translation>
    </message>
    <message>
        <source>The review database does not take all that was decided yet; nothing was changed. Please try again.</source>
        <translation>Kho duyệt chưa nhận hết những gì đã quyết định nên chưa đổi gì cả. Hãy thử lại.</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>Khôi phục bản sao lưu này?</translation>
    </message>
    <message>
        <source>The review database becomes what %1 holds; what it is now is kept as a backup beside it. This changes:</source>
        <translation>Cơ sở dữ liệu duyệt bài sẽ trở lại như trong %1; trạng thái hiện nay được giữ thành một bản sao lưu bên cạnh. Những điều sẽ khác:</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>The backup was restored. What the review database was before is kept as %1.</source>
        <translation>Đã khôi phục bản sao lưu. Cơ sở dữ liệu duyệt bài trước đó được giữ lại với tên %1.</translation>
    </message>
    <message>
        <source>Forget this draft?</source>
        <translation>Quên hẳn bản thảo này?</translation>
    </message>
    <message>
        <source>Its text and all that was decided on it are removed from the review database, its backups and what was set aside of it. This cannot be undone.</source>
        <translation>Nội dung bài và mọi quyết định về bài sẽ bị xóa khỏi cơ sở dữ liệu duyệt bài, các bản sao lưu và những tệp đã cất lại. Không lấy lại được.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Quên hẳn</translation>
    </message>
    <message numerus="yes">
        <source>%1 was forgotten: removed from %n file(s).</source>
        <translation>
            <numerusform>Đã quên hẳn %1: xóa khỏi %n tệp.</numerusform>
        </translation>
    </message>
    <message>
        <source>The other review database is used when Mo-rát is started again.</source>
        <translation>Kho duyệt bài mới được dùng từ lần mở Mo-rát sau.</translation>
    </message>
    <message>
        <source>The shared review database is backed up and restored by whoever runs its server.</source>
        <translation>Cơ sở dữ liệu duyệt bài dùng chung do người quản máy chủ sao lưu và khôi phục.</translation>
    </message>
    <message>
        <source>%1 was removed from the shared review database.</source>
        <translation>Đã xóa %1 khỏi cơ sở dữ liệu duyệt bài dùng chung.</translation>
    </message>
    <message>
        <source>The shared review database knows nothing of %1.</source>
        <translation>Cơ sở dữ liệu duyệt bài dùng chung không biết gì về %1.</translation>
    </message>
    <message>
        <source>This computer&apos;s own review database</source>
        <translation>Kho duyệt bài riêng của máy này</translation>
    </message>
</context>
<context>
    <name>morat::StyleControl</name>
    <message>
        <source>What was changed in the house style cannot all be read: %1</source>
        <translation>Không đọc được hết những thay đổi nếp viết đã lưu: %1</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be set aside.</source>
        <translation>%1 bị hỏng và không cất riêng được.</translation>
    </message>
    <message>
        <source>%1 set this rule for all desks. It is taken back where that is kept: File, The whole desk, Shared review database.</source>
        <translation>%1 đã đặt quy tắc này cho mọi bàn. Lấy lại ở nơi giữ nó: Tệp, Cả bàn biên tập, Kho duyệt bài dùng chung.</translation>
    </message>
</context>
<context>
    <name>morat::WorkflowActions</name>
    <message numerus="yes">
        <source>Who is to review %n draft(s)? Left empty: nobody in particular.</source>
        <translation>
            <numerusform>Giao %n bài cho ai duyệt? Để trống: không giao riêng ai.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By when are %n draft(s) to be done? For example 17:30 (today), 02/05 or 02/05/2026 17:30. Left empty: no deadline.</source>
        <translation>
            <numerusform>Hạn của %n bài là bao giờ? Ví dụ 17:30 (hôm nay), 02/05 hay 02/05/2026 17:30. Để trống: không có hạn.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no time such as 17:30, 02/05 or 02/05/2026 17:30.</source>
        <translation>“%1” không phải là thời điểm như 17:30, 02/05 hay 02/05/2026 17:30.</translation>
    </message>
    <message>
        <source>What is the author to answer or mend? The note is kept with the draft.</source>
        <translation>Tác giả cần trả lời hay sửa gì? Lời nhắn được giữ lại cùng bài.</translation>
    </message>
    <message>
        <source>A draft is returned with a note.</source>
        <translation>Trả lại tác giả thì phải kèm lời nhắn.</translation>
    </message>
    <message numerus="yes">
        <source>For which desk of the newsroom are %n draft(s)? For example: culture. Left empty: none in particular.</source>
        <translation>
            <numerusform>%n bài thuộc ban nào của tòa soạn? Ví dụ: Văn hóa. Để trống: không thuộc riêng ban nào.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>there is no class of tokens “&lt;%1&gt;”</source>
        <translation>không có lớp từ “&lt;%1&gt;”</translation>
    </message>
    <message>
        <source>an entry without words can match nothing</source>
        <translation>mục không có chữ nào thì không thể khớp với gì</translation>
    </message>
    <message>
        <source>“%1” is no expression: %2 (character %3)</source>
        <translation>“%1” không phải là biểu thức đúng: %2 (ký tự thứ %3)</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>không có thư mục này</translation>
    </message>
    <message>
        <source>the folder holds no rules</source>
        <translation>thư mục không có quy tắc nào</translation>
    </message>
    <message>
        <source>pack.yaml must be a map of keys</source>
        <translation>pack.yaml phải gồm các khóa</translation>
    </message>
    <message>
        <source>pack.yaml has no key “%1”</source>
        <translation>pack.yaml không có khóa “%1”</translation>
    </message>
    <message>
        <source>no pack before this one has a rule “%1”</source>
        <translation>các gói trước gói này không có quy tắc “%1”</translation>
    </message>
    <message>
        <source>there is no level “%1”</source>
        <translation>không có mức “%1”</translation>
    </message>
    <message>
        <source>the rule “%1” stands twice in this pack</source>
        <translation>quy tắc “%1” có hai lần trong gói này</translation>
    </message>
    <message>
        <source>the rule “%1” does not find its bad example</source>
        <translation>quy tắc “%1” không bắt được ví dụ sai của chính nó</translation>
    </message>
    <message>
        <source>the rule “%1” finds its good example</source>
        <translation>quy tắc “%1” báo lỗi ở ví dụ đúng của chính nó</translation>
    </message>
    <message>
        <source>the entry “%1” of the rule “%2” cannot match</source>
        <translation>mục “%1” của quy tắc “%2” không thể khớp với gì</translation>
    </message>
    <message>
        <source>a rule must be a map of keys</source>
        <translation>một quy tắc phải gồm các khóa</translation>
    </message>
    <message>
        <source>a rule of the kind “%1” has no key “%2”</source>
        <translation>quy tắc loại “%1” không có khóa “%2”</translation>
    </message>
    <message>
        <source>the rule has nothing to look for</source>
        <translation>quy tắc không có gì để tìm</translation>
    </message>
    <message>
        <source>the key “%1” is missing</source>
        <translation>thiếu khóa “%1”</translation>
    </message>
    <message>
        <source>there is no kind of rule “%1”; there are %2</source>
        <translation>không có loại quy tắc “%1”; chỉ có %2</translation>
    </message>
    <message>
        <source>a rule cannot have the category “%1”</source>
        <translation>quy tắc không thể thuộc loại lỗi “%1”</translation>
    </message>
    <message>
        <source>there is no scope “%1”</source>
        <translation>không có phạm vi “%1”</translation>
    </message>
    <message>
        <source>“%1” must be a list of texts</source>
        <translation>“%1” phải là danh sách các đoạn chữ</translation>
    </message>
    <message>
        <source>“swap” must be a map or a list</source>
        <translation>“swap” phải là bảng thay thế hoặc danh sách</translation>
    </message>
    <message>
        <source>“max” or “min” is missing</source>
        <translation>thiếu “max” hoặc “min”</translation>
    </message>
    <message>
        <source>a set of “either” needs two forms at least</source>
        <translation>mỗi nhóm của “either” cần ít nhất hai cách viết</translation>
    </message>
    <message>
        <source>“match” knows no “%1”</source>
        <translation>“match” không có kiểu “%1”</translation>
    </message>
    <message>
        <source>“match” must be an expression</source>
        <translation>“match” phải là một biểu thức</translation>
    </message>
    <message>
        <source>“threshold” must be between 0 and 1</source>
        <translation>“threshold” phải ở giữa 0 và 1</translation>
    </message>
    <message>
        <source>“examples” needs a text under “%1”</source>
        <translation>“examples” cần ít nhất một đoạn chữ dưới “%1”</translation>
    </message>
    <message>
        <source>the file is too large for a file of rules</source>
        <translation>tệp quá lớn so với một tệp quy tắc</translation>
    </message>
    <message>
        <source>this is no YAML: %1</source>
        <translation>đây không phải là YAML: %1</translation>
    </message>
    <message>
        <source>“%1” must be a text</source>
        <translation>“%1” phải là một đoạn chữ</translation>
    </message>
    <message>
        <source>“%1” must be true or false</source>
        <translation>“%1” phải là true hoặc false</translation>
    </message>
    <message>
        <source>“%1” must be a whole number</source>
        <translation>“%1” phải là số nguyên không âm</translation>
    </message>
    <message>
        <source>a row needs what is wrong and what is right</source>
        <translation>mỗi dòng cần hai cột: cách viết sai và cách viết đúng</translation>
    </message>
    <message>
        <source>The new version of %1 has a mistake; the one before it goes on.
%2</source>
        <translation>Bản mới của %1 có lỗi; bản trước vẫn được dùng.
%2</translation>
    </message>
    <message>
        <source>“levels” must be a map from rules to levels</source>
        <translation>“levels” phải là bảng từ mã quy tắc đến mức</translation>
    </message>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>không tạo được thư mục %1</translation>
    </message>
    <message>
        <source>Rules of this newsroom</source>
        <translation>Quy tắc của tòa soạn</translation>
    </message>
    <message>
        <source>the rule “%1” stands in %2:%3, which was written by hand; please change it there</source>
        <translation>quy tắc “%1” nằm ở %2:%3, tệp do người viết tay; hãy sửa ở đó</translation>
    </message>
    <message>
        <source>there is already a rule “%1”</source>
        <translation>đã có quy tắc “%1”</translation>
    </message>
    <message>
        <source>%1 cannot take the rule as it stands</source>
        <translation>%1 đang có lỗi nên không ghi thêm quy tắc được</translation>
    </message>
    <message>
        <source>the rule “%1” is not in %2</source>
        <translation>không có quy tắc “%1” trong %2</translation>
    </message>
    <message>
        <source>%1 is too large for a pack</source>
        <translation>%1 quá lớn so với một gói quy tắc</translation>
    </message>
    <message>
        <source>the folder %1 holds no rules</source>
        <translation>thư mục %1 không có quy tắc nào</translation>
    </message>
    <message>
        <source>%1 holds no pack: its rules must stand in one folder</source>
        <translation>%1 không có gói quy tắc: các quy tắc phải nằm trong một thư mục</translation>
    </message>
    <message>
        <source>%1 holds no pack that can be unpacked</source>
        <translation>%1 không có gói quy tắc nào bung ra được</translation>
    </message>
    <message>
        <source>the folder %1 cannot be written to</source>
        <translation>không ghi được vào thư mục %1</translation>
    </message>
    <message>
        <source>not one rule in %1 holds</source>
        <translation>không quy tắc nào trong %1 đứng vững</translation>
    </message>
    <message>
        <source>%1 cannot be put aside</source>
        <translation>không cất riêng được %1</translation>
    </message>
    <message>
        <source>%1 could not be written; what stood there is in %2</source>
        <translation>không ghi được %1; bản cũ nằm ở %2</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation>không ghi được %1</translation>
    </message>
    <message>
        <source>a profile must be a map of keys</source>
        <translation>hồ sơ phải là bảng các khóa</translation>
    </message>
    <message>
        <source>a profile has no key “%1”</source>
        <translation>hồ sơ không có khóa “%1”</translation>
    </message>
    <message>
        <source>there is no pack “%1”</source>
        <translation>không có gói quy tắc “%1”</translation>
    </message>
    <message>
        <source>“options” must be a map of keys</source>
        <translation>“options” phải là bảng các khóa</translation>
    </message>
    <message>
        <source>there is no strictness “%1”</source>
        <translation>không có độ chặt “%1”</translation>
    </message>
    <message>
        <source>a profile has no option “%1”</source>
        <translation>hồ sơ không có lựa chọn “%1”</translation>
    </message>
    <message>
        <source>the rule has the key “%1”, which can only be changed in its file</source>
        <translation>quy tắc có khóa “%1”, chỉ sửa được trong tệp</translation>
    </message>
    <message>
        <source>its words are a list, which can only be changed in its file</source>
        <translation>các cách viết nằm trong danh sách, chỉ sửa được trong tệp</translation>
    </message>
    <message>
        <source>the rule stands no longer in %1</source>
        <translation>quy tắc không còn ở %1</translation>
    </message>
    <message>
        <source>The newer rules in %1 cannot be used; those that came with Mo-rát are used instead. %2</source>
        <translation>Không dùng được gói quy tắc mới ở %1; chương trình dùng gói quy tắc đi kèm Mo-rát. %2</translation>
    </message>
    <message>
        <source>“%1” must be a map, a list, or the name of a .tsv or .csv file beside this one</source>
        <translation>“%1” phải là một bảng, một danh sách, hoặc tên tệp .tsv, .csv cạnh tệp này</translation>
    </message>
    <message>
        <source>over the draft “%1” cannot stand on the right: write each form out</source>
        <translation>khi xét cả bài, “%1” không đứng ở bên phải được: viết rõ từng dạng</translation>
    </message>
    <message>
        <source>only rules that put one wording for another, or leave one out, can be changed here; this one can in its file</source>
        <translation>ở đây chỉ sửa được quy tắc thay chữ này bằng chữ kia hoặc bỏ một chữ; quy tắc này sửa trong tệp của nó</translation>
    </message>
    <message>
        <source>“%1” is not a length</source>
        <translation>“%1” không phải là độ dài</translation>
    </message>
</context>
<context>
    <name>serve</name>
    <message>
        <source>The list of accepted words cannot be read: %1</source>
        <translation>Không đọc được danh sách từ luôn chấp nhận: %1</translation>
    </message>
    <message>
        <source>The list of accepted words is full.</source>
        <translation>Danh sách từ luôn chấp nhận đã đầy.</translation>
    </message>
    <message>
        <source>A word that begins with “#” cannot be kept: in the list it would be a comment.</source>
        <translation>Không giữ được từ bắt đầu bằng “#”: trong danh sách, dòng ấy là ghi chú.</translation>
    </message>
    <message>
        <source>The folder of %1 cannot be made.</source>
        <translation>Không tạo được thư mục của %1.</translation>
    </message>
    <message>
        <source>Port %1 of %2 cannot be had: does another program use it?</source>
        <translation>Không dùng được cổng %1 của %2: chương trình khác đang dùng?</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Thử lại</translation>
    </message>
    <message>
        <source>&amp;Password…</source>
        <translation>&amp;Mật khẩu…</translation>
    </message>
    <message>
        <source>This computer&apos;s &amp;own database</source>
        <translation>Kho &amp;riêng của máy này</translation>
    </message>
    <message>
        <source>The password for the shared review database. It is kept in no file; File, The whole desk, Shared review database can keep it in the system&apos;s store of secrets.</source>
        <translation>Mật khẩu của kho duyệt bài dùng chung. Không tệp nào giữ nó; mục Kho duyệt bài dùng chung trong thực đơn Tệp, Cả bàn biên tập, có thể giữ nó trong kho bí mật của hệ thống.</translation>
    </message>
</context>
<context>
    <name>morat::VersionActions</name>
    <message numerus="yes">
        <source>A new version of the file says something else at %n place(s). What is new is shown on a tinted ground, what was there before struck through.</source>
        <translation>
            <numerusform>Bản mới của tệp khác ở %n chỗ. Chữ mới có nền màu, chữ trước đó bị gạch ngang.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every place that the new version changed has been looked at.</source>
        <translation>Đã xem hết các chỗ mà bản mới thay đổi.</translation>
    </message>
    <message>
        <source>The new version stands everywhere. Undo brings the marks back.</source>
        <translation>Đã nhận hết bản mới. Hoàn tác đưa các dấu trở lại.</translation>
    </message>
</context>
<context>
    <name>morat::StyleActions</name>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Rule off: %1. %2 shows it, and switches it on again.</source>
        <translation>Đã tắt quy tắc: %1. Nhấn %2 để xem và bật lại.</translation>
    </message>
</context>
<context>
    <name>morat::ShortcutsPane</name>
    <message>
        <source>What is done, or its keys</source>
        <translation>Việc cần làm, hoặc phím</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>Mặc định</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Các việc và phím của chúng</translation>
    </message>
    <message>
        <source>Press the new keys here</source>
        <translation>Nhấn phím mới ở đây</translation>
    </message>
    <message>
        <source>&amp;Press new keys:</source>
        <translation>&amp;Nhấn phím mới:</translation>
    </message>
    <message>
        <source>Use &amp;only these</source>
        <translation>&amp;Chỉ dùng phím này</translation>
    </message>
    <message>
        <source>Use these, &amp;too</source>
        <translation>&amp;Dùng thêm phím này</translation>
    </message>
    <message>
        <source>&amp;No keys</source>
        <translation>&amp;Bỏ phím</translation>
    </message>
    <message>
        <source>As &amp;shipped</source>
        <translation>&amp;Về mặc định</translation>
    </message>
    <message>
        <source>&amp;All as shipped</source>
        <translation>Tất cả về &amp;mặc định</translation>
    </message>
    <message>
        <source>Choose what other keys are wanted for.</source>
        <translation>Chọn một việc để đổi phím.</translation>
    </message>
    <message>
        <source>%1 writes letters, with an input method or with AltGr. Take Ctrl or a function key.</source>
        <translation>%1 dùng để gõ chữ (bộ gõ hay AltGr). Hãy dùng Ctrl hoặc một phím F.</translation>
    </message>
    <message>
        <source>%1 belongs to the text: copying, moving the caret, writing.</source>
        <translation>%1 là phím của ô soạn thảo: chép, dời con trỏ, gõ chữ.</translation>
    </message>
    <message>
        <source>%1 opens a menu.</source>
        <translation>%1 mở thực đơn.</translation>
    </message>
    <message>
        <source>%1 belongs to the system.</source>
        <translation>%1 là phím của hệ thống.</translation>
    </message>
    <message>
        <source>%1 does this already.</source>
        <translation>%1 đã là phím của việc này.</translation>
    </message>
    <message>
        <source>%1 is taken: “%2”. If you use it here, it does that no longer.</source>
        <translation>%1 đang là phím của “%2”. Dùng ở đây thì việc kia mất phím này.</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 chưa dùng cho việc nào.</translation>
    </message>
</context>
<context>
    <name>morat::TourCard</name>
    <message>
        <source>Back</source>
        <translation>Lùi</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Thôi</translation>
    </message>
</context>
<context>
    <name>morat::TourControl</name>
    <message>
        <source>The text</source>
        <translation>Bài</translation>
    </message>
    <message>
        <source>This is the draft: write in it as anywhere. What deserves a look is underlined: errors with a wave, warnings with dashes, remarks with dots. This is a sample; nothing you do here is lost or harmful.</source>
        <translation>Đây là bản thảo, gõ vào như ở mọi nơi. Chỗ cần xem được gạch chân: lỗi gạch lượn sóng, cảnh báo gạch đứt, gợi ý chấm chấm. Bài này là bài mẫu, cứ thử tự nhiên.</translation>
    </message>
    <message>
        <source>Your drafts</source>
        <translation>Các bản thảo</translation>
    </message>
    <message>
        <source>Drafts that you open stand here, with what is open in them. %1 opens files, and files can be dropped anywhere in the window. A file is only written when you save.</source>
        <translation>Các bài đã mở nằm ở đây, kèm số điểm còn mở. %1 mở tệp; cũng có thể thả tệp vào bất cứ đâu trong cửa sổ. Tệp chỉ được ghi khi anh chị lưu.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Điểm cần xem</translation>
    </message>
    <message>
        <source>All findings by kind. Press %1 to begin with the first one: the review goes from there by keys.</source>
        <translation>Mọi điểm cần xem, xếp theo loại. Nhấn %1 để bắt đầu từ điểm đầu tiên; từ đó cứ duyệt bằng phím.</translation>
    </message>
    <message>
        <source>One finding</source>
        <translation>Một điểm</translation>
    </message>
    <message>
        <source>Why it is one, and what could stand there. %1 takes the first suggestion and goes on, %2 ignores it, %3 takes any act back. Try it.</source>
        <translation>Vì sao cần xem, và có thể sửa thành gì. %1 nhận gợi ý đầu rồi sang điểm sau, %2 bỏ qua, %3 hoàn tác bất cứ việc gì. Thử đi.</translation>
    </message>
    <message>
        <source>Three views</source>
        <translation>Ba cách xem</translation>
    </message>
    <message>
        <source>Corrections are shown in the text: old words struck through, new ones underlined. %1 changes to the clean text and to the original.</source>
        <translation>Chỗ sửa hiện ngay trong bài: chữ cũ gạch ngang, chữ mới gạch chân. %1 đổi sang bản sạch rồi bản gốc.</translation>
    </message>
    <message>
        <source>When you are done</source>
        <translation>Khi xong</translation>
    </message>
    <message>
        <source>When nothing is open a card says what was done and leads on: save, copy for the CMS, next draft. %1 opens the manual at the page of what you are at; this tour is in the Help menu.</source>
        <translation>Khi không còn điểm nào mở, một thẻ nói đã làm những gì và dẫn tiếp: lưu, chép cho hệ quản trị, bài sau. %1 mở sách hướng dẫn ở đúng trang về chỗ đang làm; vòng dạo này nằm trong thực đơn Trợ giúp.</translation>
    </message>
</context>
<context>
    <name>morat::EmbedPictures</name>
    <message>
        <source>no picture that can be shown</source>
        <translation>không phải hình hiện được</translation>
    </message>
</context>
<context>
    <name>QuestionLook</name>
    <message>
        <source>open</source>
        <translation>chờ trả lời</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>đã trả lời</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>đã xong</translation>
    </message>
</context>
<context>
    <name>morat::QuestionActions</name>
    <message>
        <source>Questions (%1)</source>
        <translation>Câu hỏi (%1)</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>There are no words here to ask about.</source>
        <translation>Ở đây không có chữ nào để hỏi.</translation>
    </message>
    <message>
        <source>Ask the author about “%1”:</source>
        <translation>Hỏi tác giả về “%1”:</translation>
    </message>
    <message>
        <source>Answer to “%1”:</source>
        <translation>Trả lời câu “%1”:</translation>
    </message>
    <message>
        <source>In other words:</source>
        <translation>Viết lại:</translation>
    </message>
    <message>
        <source>The question is open again.</source>
        <translation>Câu hỏi đã mở lại.</translation>
    </message>
    <message>
        <source>The question is settled.</source>
        <translation>Câu hỏi đã xong.</translation>
    </message>
    <message>
        <source>Removed. Undo brings it back.</source>
        <translation>Đã bỏ. Hoàn tác thì có lại.</translation>
    </message>
    <message>
        <source>Nothing was asked in this draft. %1 asks.</source>
        <translation>Bài này chưa hỏi gì. %1 để hỏi.</translation>
    </message>
    <message>
        <source>No question waits in this draft. %1 asks.</source>
        <translation>Không còn câu hỏi nào chờ trong bài này. %1 để hỏi.</translation>
    </message>
    <message>
        <source>Question %1 of %2, %3: %4</source>
        <translation>Câu hỏi %1 trong %2, %3: %4</translation>
    </message>
    <message>
        <source>Not kept. What was written stands in the field again when it is opened.</source>
        <translation>Chưa giữ. Mở lại ô này thì những chữ đã viết vẫn còn.</translation>
    </message>
    <message>
        <source>Asked. The question is in the list and in what is sent to the author.</source>
        <translation>Đã hỏi. Câu hỏi nằm trong danh sách và trong bản gửi tác giả.</translation>
    </message>
    <message>
        <source>The answer is kept.</source>
        <translation>Đã ghi câu trả lời.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Đã sửa.</translation>
    </message>
    <message>
        <source>Read the answers out of a file that the author sent back</source>
        <translation>Đọc câu trả lời từ tệp tác giả gửi lại</translation>
    </message>
    <message>
        <source>Word and ODF documents (*.docx *.odt *.fodt)</source>
        <translation>Tài liệu Word và ODF (*.docx *.odt *.fodt)</translation>
    </message>
    <message>
        <source>“%1” is no Word or ODF document.</source>
        <translation>“%1” không phải tài liệu Word hay ODF.</translation>
    </message>
    <message>
        <source>“%1”: new answers: %2, new questions: %3, settled: %4, worded anew: %5.</source>
        <translation>“%1”: trả lời mới: %2, câu hỏi mới: %3, đã xong: %4, viết lại: %5.</translation>
    </message>
</context>
<context>
    <name>morat::QuestionField</name>
    <message>
        <source>&amp;Keep (Ctrl+Enter)</source>
        <translation>&amp;Ghi (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>&amp;Leave (Esc)</source>
        <translation>&amp;Thôi (Esc)</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps it, Esc goes back to the text</source>
        <translation>Ctrl+Enter để ghi, Esc để về lại bài</translation>
    </message>
</context>
<context>
    <name>morat::QuestionsPane</name>
    <message>
        <source>All questions</source>
        <translation>Mọi câu hỏi</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Chờ trả lời</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Đã trả lời</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Đã xong</translation>
    </message>
    <message>
        <source>Which questions are listed</source>
        <translation>Liệt kê những câu hỏi nào</translation>
    </message>
    <message>
        <source>Questions to the author</source>
        <translation>Câu hỏi cho tác giả</translation>
    </message>
    <message>
        <source>“%1” – its words are gone</source>
        <translation>“%1” – những chữ này không còn</translation>
    </message>
    <message>
        <source>Question, %1: %2</source>
        <translation>Câu hỏi, %1: %2</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Trả lời: %1</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Trước đó: %1</translation>
    </message>
</context>
<context>
    <name>DeskReport</name>
    <message>
        <source>%1 min</source>
        <translation>%1 phút</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 giờ %2 phút</translation>
    </message>
    <message>
        <source>From %1 to before %2</source>
        <translation>Từ %1 đến trước %2</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Từ %1</translation>
    </message>
    <message>
        <source>Before %1</source>
        <translation>Trước %1</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Từ đầu</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Đã sửa</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>Báo sai</translation>
    </message>
    <message>
        <source>Words accepted</source>
        <translation>Từ được nhận</translation>
    </message>
    <message>
        <source>False alarms, share</source>
        <translation>Tỉ lệ báo sai</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Bản thảo</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>đã sửa</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>bỏ qua</translation>
    </message>
    <message>
        <source>false alarms</source>
        <translation>báo sai</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>vào bàn</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>đã duyệt</translation>
    </message>
    <message>
        <source>minutes, the middle one</source>
        <translation>phút, trung vị</translation>
    </message>
    <message>
        <source>Findings decided on, by week</source>
        <translation>Điểm đã quyết định, theo tuần</translation>
    </message>
    <message>
        <source>Drafts, by week</source>
        <translation>Bản thảo, theo tuần</translation>
    </message>
    <message>
        <source>From entered to reviewed, by week</source>
        <translation>Từ lúc vào bàn đến lúc duyệt xong, theo tuần</translation>
    </message>
    <message>
        <source>Report on the desk</source>
        <translation>Báo cáo về bàn biên tập</translation>
    </message>
    <message>
        <source>Drafts that came in</source>
        <translation>Bản thảo vào bàn</translation>
    </message>
    <message>
        <source>Drafts that were reviewed</source>
        <translation>Bản thảo đã duyệt</translation>
    </message>
    <message>
        <source>From entered to reviewed, the middle one</source>
        <translation>Từ lúc vào bàn đến lúc duyệt xong, trung vị</translation>
    </message>
    <message>
        <source>…nine of ten within</source>
        <translation>…chín trong mười bài không quá</translation>
    </message>
    <message>
        <source>Findings corrected</source>
        <translation>Điểm đã sửa</translation>
    </message>
    <message>
        <source>Findings ignored</source>
        <translation>Điểm bỏ qua</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Theo loại</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Theo quy tắc</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>By editor</source>
        <translation>Theo biên tập viên</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Biên tập viên</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Theo thư mục</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
</context>
<context>
    <name>PastWords</name>
    <message>
        <source>taken out</source>
        <translation>bỏ đi</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>báo sai</translation>
    </message>
    <message>
        <source>word accepted</source>
        <translation>nhận từ</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>bỏ qua</translation>
    </message>
    <message>
        <source>corrected %1 (%2)</source>
        <translation>sửa %1 (%2)</translation>
    </message>
    <message>
        <source>ignored %1</source>
        <translation>bỏ qua %1</translation>
    </message>
    <message>
        <source>false alarm %1</source>
        <translation>báo sai %1</translation>
    </message>
    <message>
        <source>word accepted %1</source>
        <translation>nhận từ %1</translation>
    </message>
    <message>
        <source>How it was decided before: %1</source>
        <translation>Đã sửa thế nào trước đây: %1</translation>
    </message>
</context>
<context>
    <name>morat::FoundModel</name>
    <message>
        <source>earlier</source>
        <translation>trước đây</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>quyết định</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ghi chú</translation>
    </message>
</context>
<context>
    <name>morat::HistoryWindow</name>
    <message>
        <source>corrected</source>
        <translation>đã sửa</translation>
    </message>
    <message>
        <source>edited in place</source>
        <translation>sửa tại chỗ</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>bỏ qua</translation>
    </message>
    <message>
        <source>ignored in the article</source>
        <translation>bỏ qua trong bài</translation>
    </message>
    <message>
        <source>accepted the word</source>
        <translation>nhận từ</translation>
    </message>
    <message>
        <source>switched the rule off</source>
        <translation>tắt quy tắc</translation>
    </message>
    <message>
        <source>called a false alarm</source>
        <translation>báo sai</translation>
    </message>
    <message>
        <source>Version %1 of the file came</source>
        <translation>Phiên bản %1 của tệp đến</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>lấy lại</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>gõ tay</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>không ghi</translation>
    </message>
    <message>
        <source>Version %1 as it came</source>
        <translation>Phiên bản %1 lúc đến</translation>
    </message>
    <message>
        <source>Version %1 as it was reviewed</source>
        <translation>Phiên bản %1 sau khi duyệt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc nào</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Ai</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Làm gì</translation>
    </message>
    <message>
        <source>Who did what when</source>
        <translation>Ai làm gì lúc nào</translation>
    </message>
    <message>
        <source>The earlier text</source>
        <translation>Bản trước</translation>
    </message>
    <message>
        <source>The later text</source>
        <translation>Bản sau</translation>
    </message>
    <message>
        <source>The later text, with what is another in it</source>
        <translation>Bản sau, với những chỗ khác</translation>
    </message>
    <message>
        <source>&amp;Previous difference</source>
        <translation>Chỗ khác t&amp;rước</translation>
    </message>
    <message>
        <source>&amp;Next difference</source>
        <translation>Chỗ khác &amp;sau</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Từ</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>đế&amp;n</translation>
    </message>
    <message>
        <source>History of “%1”</source>
        <translation>Lịch sử “%1”</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>They say the same.</source>
        <translation>Hai bản như nhau.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n chỗ khác</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference %1 of %2</source>
        <translation>Chỗ khác %1 trên %2</translation>
    </message>
    <message>
        <source>asked the author</source>
        <translation>hỏi tác giả</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>trả lời</translation>
    </message>
    <message>
        <source>worded anew</source>
        <translation>viết lại câu</translation>
    </message>
    <message>
        <source>settled a question</source>
        <translation>khép câu hỏi</translation>
    </message>
    <message>
        <source>asked again</source>
        <translation>hỏi lại</translation>
    </message>
</context>
<context>
    <name>morat::MemoryControl</name>
    <message>
        <source>desk-report.html</source>
        <translation>bao-cao.html</translation>
    </message>
    <message>
        <source>Report saved: %1</source>
        <translation>Đã lưu báo cáo: %1</translation>
    </message>
    <message>
        <source>These words do not stand in the draft any more; its history has the texts that it had.</source>
        <translation>Trong bài không còn những chữ này; lịch sử bản thảo có các bản mà bài từng có.</translation>
    </message>
</context>
<context>
    <name>morat::SearchWindow</name>
    <message>
        <source>Find in all drafts</source>
        <translation>Tìm trong mọi bản thảo</translation>
    </message>
    <message>
        <source>Words, with or without marks; a phrase in quotation marks</source>
        <translation>Các từ, có dấu hoặc không; cụm từ trong ngoặc kép</translation>
    </message>
    <message>
        <source>Words to look for in all drafts</source>
        <translation>Chữ cần tìm trong mọi bản thảo</translation>
    </message>
    <message>
        <source>State of the drafts</source>
        <translation>Trạng thái của bản thảo</translation>
    </message>
    <message>
        <source>In any state</source>
        <translation>Mọi trạng thái</translation>
    </message>
    <message>
        <source>When they were worked on</source>
        <translation>Bài có việc lúc nào</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Mọi lúc</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>7 ngày qua</translation>
    </message>
    <message>
        <source>In the last month</source>
        <translation>Tháng qua</translation>
    </message>
    <message>
        <source>In the last year</source>
        <translation>Năm qua</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Thứ tự</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Sát nhất trước</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Mới nhất trước</translation>
    </message>
    <message>
        <source>What was found, by draft</source>
        <translation>Kết quả, theo bài</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Đang tìm…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Không tìm thấy</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n bản thảo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are shown</source>
        <translation>
            <numerusform>đang cho xem %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 drafts are read so far</source>
        <translation>Đã đọc %1 trên %2 bản thảo</translation>
    </message>
    <message numerus="yes">
        <source>more than %n draft(s)</source>
        <translation>
            <numerusform>hơn %n bài</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>morat::BesidePane</name>
    <message>
        <source>The text before, beside the paragraph at the caret</source>
        <translation>Bản trước, cạnh đoạn ở con trỏ</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Chép</translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation>Chọn &amp;tất cả</translation>
    </message>
</context>
<context>
    <name>morat::BesideControl</name>
    <message>
        <source>The text alone</source>
        <translation>Chỉ một bản</translation>
    </message>
    <message>
        <source>Beside the text stands the text before, as soon as a draft is shown in another view than the original.</source>
        <translation>Bản trước sẽ đứng cạnh bài khi có bản thảo mở ở cách xem khác bản gốc.</translation>
    </message>
    <message>
        <source>Left: the draft as it was read. Right: the text as it stands.</source>
        <translation>Bên trái: bài như lúc đọc. Bên phải: bài như bây giờ.</translation>
    </message>
    <message>
        <source>Left: the text before the new version. Right: the text as it stands.</source>
        <translation>Bên trái: bài trước khi có phiên bản mới. Bên phải: bài như bây giờ.</translation>
    </message>
</context>
<context>
    <name>morat::PageDifferenceModel</name>
    <message>
        <source>Page %1: %2</source>
        <translation>Trang %1: %2</translation>
    </message>
</context>
<context>
    <name>morat::TypesetControl</name>
    <message>
        <source>Compare with the typeset page</source>
        <translation>So với trang đã dàn</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf *.PDF)</source>
        <translation>Tài liệu PDF (*.pdf *.PDF)</translation>
    </message>
    <message>
        <source>The page has no text, only pictures: words cannot be compared.</source>
        <translation>Trang chỉ có hình, không có chữ: không so được.</translation>
    </message>
    <message>
        <source>The typeset page was exported anew; it is compared again.</source>
        <translation>Trang dàn vừa được xuất lại; đã so lại.</translation>
    </message>
    <message>
        <source>No difference between page and text.</source>
        <translation>Trang và bài không khác nhau.</translation>
    </message>
    <message>
        <source>From the top again.</source>
        <translation>Quay lại từ đầu.</translation>
    </message>
    <message>
        <source>From the end again.</source>
        <translation>Quay lại từ cuối.</translation>
    </message>
</context>
<context>
    <name>morat::TypesetPages</name>
    <message>
        <source>Drawing page %1…</source>
        <translation>Đang vẽ trang %1…</translation>
    </message>
</context>
<context>
    <name>morat::TypesetPane</name>
    <message>
        <source>Page larger</source>
        <translation>Phóng to trang</translation>
    </message>
    <message>
        <source>Page smaller</source>
        <translation>Thu nhỏ trang</translation>
    </message>
    <message>
        <source>Page as wide as there is room</source>
        <translation>Trang vừa bề ngang</translation>
    </message>
    <message>
        <source>Another page</source>
        <translation>Trang khác</translation>
    </message>
    <message>
        <source>Close the page</source>
        <translation>Đóng trang</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Typeset page</source>
        <translation>Trang đã dàn</translation>
    </message>
    <message>
        <source>Differences between page and text</source>
        <translation>Những chỗ trang khác với bài</translation>
    </message>
    <message>
        <source>Reading the page…</source>
        <translation>Đang đọc trang…</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>Không có chỗ khác.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s).</source>
        <translation>
            <numerusform>%n chỗ khác.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Capitals, signs and blanks, too</source>
        <translation>Cả chữ &amp;hoa, dấu, khoảng trắng</translation>
    </message>
</context>
<context>
    <name>typeset</name>
    <message>
        <source>Missing on the page</source>
        <translation>Trang thiếu</translation>
    </message>
    <message>
        <source>Only on the page</source>
        <translation>Trang thừa</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Set twice</source>
        <translation>Lặp</translation>
    </message>
    <message>
        <source>At another place</source>
        <translation>Sai chỗ</translation>
    </message>
    <message>
        <source>Set in capitals</source>
        <translation>Xếp chữ hoa</translation>
    </message>
    <message>
        <source>Another form of a sign</source>
        <translation>Kiểu dấu khác</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Khoảng trắng</translation>
    </message>
    <message>
        <source>%1: %2, on the page %3</source>
        <translation>%1: %2, trên trang là %3</translation>
    </message>
    <message>
        <source>This article is not on these pages.</source>
        <translation>Bài này không có trên các trang này.</translation>
    </message>
    <message>
        <source>%1 of the draft's %2 words were found on the page.</source>
        <translation>Thấy trên trang %1 trong %2 chữ của bài.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) of other pieces were not compared.</source>
        <translation>
            <numerusform>%n chữ của bài khác không so.</numerusform>
        </translation>
    </message>
    <message>
        <source>The article goes on at page %1, which is not among these pages.</source>
        <translation>Bài còn tiếp ở trang %1, không có trong tài liệu này.</translation>
    </message>
    <message>
        <source>The program that reads PDF documents (morat-pdf) cannot be started.</source>
        <translation>Không chạy được chương trình đọc tài liệu PDF (morat-pdf).</translation>
    </message>
    <message>
        <source>The PDF document is locked by a password. Ask for one without.</source>
        <translation>Tài liệu PDF khóa bằng mật khẩu. Hãy xin bản không khóa.</translation>
    </message>
    <message>
        <source>The PDF document, or a page of it, is too large to be read.</source>
        <translation>Tài liệu PDF, hoặc một trang của nó, lớn quá, không đọc được.</translation>
    </message>
    <message>
        <source>The PDF document is damaged and cannot be read.</source>
        <translation>Tài liệu PDF bị hỏng, không đọc được.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>Không đọc được %1: %2</translation>
    </message>
    <message>
        <source>%1 is no PDF document.</source>
        <translation>%1 không phải tài liệu PDF.</translation>
    </message>
    <message>
        <source>Reading the PDF document was stopped.</source>
        <translation>Đã dừng đọc tài liệu PDF.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) could not be read, and nothing of what stands there was compared: %1.</source>
        <translation>
            <numerusform>Không đọc được %n trang, chữ ở đó chưa so: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first %1 of the document&apos;s %2 pages were read.</source>
        <translation>Chỉ đọc %1 trang đầu trong %2 trang của tài liệu.</translation>
    </message>
</context>
<context>
    <name>morat::ReturnNotes</name>
    <message>
        <source>Returned to the author, %1: “%2”</source>
        <translation>Đã trả lại tác giả, %1: “%2”</translation>
    </message>
    <message>
        <source>Returned to the author by %1, %2: “%3”</source>
        <translation>%1 trả lại tác giả, %2: “%3”</translation>
    </message>
</context>
<context>
    <name>MessagePlaces</name>
    <message>
        <source>right</source>
        <translation>chữ đúng</translation>
    </message>
    <message>
        <source>found</source>
        <translation>chữ trong bài</translation>
    </message>
    <message>
        <source>This rule has nothing to put at %1: its message can only name %2.</source>
        <translation>Quy tắc này không có gì để đặt vào %1: lời báo chỉ nêu được %2.</translation>
    </message>
    <message>
        <source>In the message, %1 comes before %2.</source>
        <translation>Trong lời báo, %1 đứng trước %2.</translation>
    </message>
    <message>
        <source>In the message, %1 can stand once.</source>
        <translation>Trong lời báo, %1 chỉ đứng một lần.</translation>
    </message>
</context>
<context>
    <name>ServerTrial</name>
    <message>
        <source>this computer</source>
        <translation>máy này</translation>
    </message>
    <message>
        <source>The connection works, and is not encrypted.</source>
        <translation>Kết nối được, không mã hóa.</translation>
    </message>
    <message>
        <source>The connection works, encrypted (%1).</source>
        <translation>Kết nối được, có mã hóa (%1).</translation>
    </message>
    <message>
        <source>You are here as %1.</source>
        <translation>Phần việc của bạn ở đây: %1.</translation>
    </message>
    <message>
        <source>This build of Mo-rát has no driver for PostgreSQL; on Debian it is the package libqt6sql6-psql.</source>
        <translation>Bản Mo-rát này không có trình điều khiển PostgreSQL; trên Debian đó là gói libqt6sql6-psql.</translation>
    </message>
    <message>
        <source>No computer is called “%1” in this network. Is the name right?</source>
        <translation>Trong mạng này không có máy nào tên “%1”. Tên có đúng không?</translation>
    </message>
    <message>
        <source>%1 is there, but no server listens on port %2. Is the port right, and is PostgreSQL running there?</source>
        <translation>Có máy %1, nhưng không máy chủ nào nghe ở cổng %2. Cổng có đúng không, PostgreSQL có đang chạy ở đó không?</translation>
    </message>
    <message>
        <source>%1 does not answer. It is off, out of this network, or a firewall is in between.</source>
        <translation>%1 không trả lời. Máy đang tắt, ở ngoài mạng này, hoặc có tường lửa ở giữa.</translation>
    </message>
    <message>
        <source>The server on %1 is being started or stopped.</source>
        <translation>Máy chủ trên %1 đang khởi động hoặc đang dừng.</translation>
    </message>
    <message>
        <source>The connection to %1 was cut.</source>
        <translation>Kết nối tới %1 bị ngắt.</translation>
    </message>
    <message>
        <source>The server on %1 takes no more connections. Whoever runs it can let it take more (max_connections).</source>
        <translation>Máy chủ trên %1 không nhận thêm kết nối. Người quản máy chủ tăng được (max_connections).</translation>
    </message>
    <message>
        <source>The server does not encrypt. Whoever runs it switches that on; set-up.sh --network does.</source>
        <translation>Máy chủ không mã hóa. Người quản máy chủ bật lên được; set-up.sh --network làm việc đó.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be checked: the root certificate is not there or cannot be read. Name its file; whoever runs the server gives it to you.</source>
        <translation>Không kiểm tra được chứng thư của máy chủ: không có chứng thư gốc hoặc không đọc được. Hãy chỉ tệp ấy; người quản máy chủ đưa cho bạn.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not one of the root certificate named here. Is it the right file? Otherwise this is not your server.</source>
        <translation>Chứng thư của máy chủ không thuộc chứng thư gốc đã chỉ. Tệp có đúng không? Nếu đúng thì đây không phải máy chủ của bạn.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for another name than “%1”. Use the name that stands in it.</source>
        <translation>Chứng thư của máy chủ mang tên khác, không phải “%1”. Hãy dùng tên ghi trong đó.</translation>
    </message>
    <message>
        <source>The server asks for a password.</source>
        <translation>Máy chủ hỏi mật khẩu.</translation>
    </message>
    <message>
        <source>User or password are not right.</source>
        <translation>Tên người dùng hoặc mật khẩu không đúng.</translation>
    </message>
    <message>
        <source>The server lets nobody in from this computer as “%1”, or not so. Whoever runs it sees to that (pg_hba.conf).</source>
        <translation>Máy chủ không cho “%1” vào từ máy này, hoặc không theo cách này. Người quản máy chủ lo việc đó (pg_hba.conf).</translation>
    </message>
    <message>
        <source>The server knows no user “%1”.</source>
        <translation>Máy chủ không biết người dùng “%1”.</translation>
    </message>
    <message>
        <source>The server has no database “%1”.</source>
        <translation>Máy chủ không có kho “%1”.</translation>
    </message>
    <message>
        <source>The connection works, but the database has no tables of Mo-rát. Whoever runs the server makes them with set-up.sh.</source>
        <translation>Kết nối được, nhưng kho chưa có bảng của Mo-rát. Người quản máy chủ tạo chúng bằng set-up.sh.</translation>
    </message>
    <message>
        <source>The connection works, but the tables are of an older version. Whoever runs the server brings them up to date with set-up.sh.</source>
        <translation>Kết nối được, nhưng các bảng thuộc phiên bản cũ. Người quản máy chủ nâng cấp bằng set-up.sh.</translation>
    </message>
    <message>
        <source>The connection works, but the tables are of a newer version of Mo-rát. Please use that.</source>
        <translation>Kết nối được, nhưng các bảng thuộc Mo-rát mới hơn. Hãy dùng bản ấy.</translation>
    </message>
    <message>
        <source>The server knows “%1”, who may not read in this database. Whoever runs it gives a role with set-up.sh.</source>
        <translation>Máy chủ biết “%1”, nhưng người ấy không được đọc kho này. Người quản máy chủ giao phần việc bằng set-up.sh.</translation>
    </message>
</context>
<context>
    <name>StoreTransfer</name>
    <message>
        <source>“%1” was gone on with on both sides.</source>
        <translation>“%1” đã được cả hai bên làm tiếp.</translation>
    </message>
    <message>
        <source>“%1”: %2 (%3) has it there now.</source>
        <translation>“%1”: %2 (%3) đang giữ bài ở bên kia.</translation>
    </message>
    <message>
        <source>A version of “%1” was not taken.</source>
        <translation>Một bản của “%1” không được nhận.</translation>
    </message>
    <message>
        <source>A decision on “%1” is known there as one on another draft.</source>
        <translation>Một quyết định về “%1” ở bên kia lại thuộc bài khác.</translation>
    </message>
    <message>
        <source>These review databases cannot be read as a whole.</source>
        <translation>Không đọc được trọn các kho duyệt bài này.</translation>
    </message>
    <message>
        <source>Both are the same review database; there is nothing to bring.</source>
        <translation>Hai bên là cùng một kho duyệt bài; không có gì để đưa vào.</translation>
    </message>
    <message>
        <source>Into a newsroom&apos;s shared review database, others&apos; work is brought by an admin.</source>
        <translation>Đưa việc của người khác vào kho chung của tòa soạn là phần việc của admin.</translation>
    </message>
</context>
<context>
    <name>morat::HousePage</name>
    <message>
        <source>&amp;Accept for all (Enter)</source>
        <translation>&amp;Nhận cho mọi người (Enter)</translation>
    </message>
    <message>
        <source>&amp;Take back (Delete)</source>
        <translation>&amp;Lấy lại (Delete)</translation>
    </message>
    <message>
        <source>&amp;Set this desk&apos;s house style for all</source>
        <translation>Đặt &amp;quy cách của bàn này cho mọi người</translation>
    </message>
    <message>
        <source>What holds for all</source>
        <translation>Có hiệu lực với mọi người</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Ai</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc nào</translation>
    </message>
    <message>
        <source>What holds at all desks of the newsroom</source>
        <translation>Những gì có hiệu lực ở mọi bàn của tòa soạn</translation>
    </message>
    <message>
        <source>Levels and rules switched in the settings, the profile and the newsroom&apos;s packs of this desk hold at every desk from then on.</source>
        <translation>Mức và quy tắc đã đổi trong phần thiết lập, hồ sơ và các gói quy tắc của bàn này từ đó có hiệu lực ở mọi bàn.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>tắt</translation>
    </message>
    <message>
        <source>on</source>
        <translation>bật</translation>
    </message>
    <message>
        <source>an error</source>
        <translation>lỗi</translation>
    </message>
    <message>
        <source>a warning</source>
        <translation>cảnh báo</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>gợi ý</translation>
    </message>
    <message>
        <source>The profile</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Pack “%1”</source>
        <translation>Gói “%1”</translation>
    </message>
    <message>
        <source>“%1” is only a note (%2): refused %3 times, by %4 editors</source>
        <translation>“%1” chỉ còn ở mức “Gợi ý” (%2): bị bỏ qua %3 lần, do %4 biên tập viên</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>chương trình</translation>
    </message>
    <message>
        <source>%1; taken back by %2</source>
        <translation>%1; %2 lấy lại</translation>
    </message>
    <message>
        <source>Offered: accepted by three editors or more</source>
        <translation>Đề nghị: ba biên tập viên trở lên đã nhận</translation>
    </message>
    <message>
        <source>Shared dictionary</source>
        <translation>Từ điển chung</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>Quy cách</translation>
    </message>
    <message>
        <source>Suggestions that were always refused</source>
        <translation>Gợi ý luôn bị bỏ qua</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Đã lấy lại</translation>
    </message>
    <message>
        <source>Nothing is set at this desk that packs and profile do not say.</source>
        <translation>Bàn này không đặt gì ngoài những gì các gói và hồ sơ đã nói.</translation>
    </message>
</context>
<context>
    <name>morat::ImportPage</name>
    <message>
        <source>&amp;Import</source>
        <translation>Đưa &amp;vào</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Thôi</translation>
    </message>
    <message>
        <source>Brings drafts with their versions, decisions, questions and history, the log, words, rules and house style into the review database that this window works with. What is there stays; the other one is only read. It can be done again at any time.</source>
        <translation>Đưa bài với các bản, quyết định, câu hỏi và lịch sử, nhật ký, từ, quy tắc và quy cách vào kho duyệt bài mà cửa sổ này đang dùng. Cái gì đã có thì để nguyên; kho kia chỉ được đọc. Lúc nào cũng làm lại được.</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;Từ:</translation>
    </message>
    <message>
        <source>There is no other review database: fill in the server first.</source>
        <translation>Không có kho duyệt bài nào khác: hãy điền máy chủ trước đã.</translation>
    </message>
    <message>
        <source>The review database does not take all that was decided yet; nothing was changed. Please try again.</source>
        <translation>Kho duyệt bài chưa nhận hết những gì đã quyết định; chưa đổi gì. Hãy thử lại.</translation>
    </message>
    <message>
        <source>Ended before all was there; begun again, it goes on.</source>
        <translation>Đã ngừng khi chưa xong; bắt đầu lại là làm tiếp.</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) came in</source>
        <translation>
            <numerusform>%n bài được đưa vào</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brought further</source>
        <translation>
            <numerusform>%n bài được đưa tiếp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were as far already</source>
        <translation>
            <numerusform>%n bài đã đủ từ trước</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) had been removed from this review database; they stay so.</source>
        <translation>
            <numerusform>%n bài đã bị gỡ khỏi kho duyệt bài này; không đưa lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left as they are on both sides:</source>
        <translation>Để nguyên ở cả hai bên:</translation>
    </message>
</context>
<context>
    <name>morat::NewsroomDialog</name>
    <message>
        <source>Shared review database</source>
        <translation>Kho duyệt bài dùng chung</translation>
    </message>
    <message>
        <source>Which database</source>
        <translation>Kho nào</translation>
    </message>
    <message>
        <source>What holds for all</source>
        <translation>Có hiệu lực với mọi người</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Đưa vào</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>The server %1</source>
        <translation>Máy chủ %1</translation>
    </message>
</context>
<context>
    <name>morat::ServerFields</name>
    <message>
        <source>Encrypted, certificate and name checked</source>
        <translation>Mã hóa, kiểm tra chứng thư và tên máy</translation>
    </message>
    <message>
        <source>Encrypted, certificate checked, whatever the name</source>
        <translation>Mã hóa, kiểm tra chứng thư, tên máy nào cũng được</translation>
    </message>
    <message>
        <source>Encrypted, with whomever</source>
        <translation>Mã hóa, với bất cứ máy nào</translation>
    </message>
    <message>
        <source>Encrypted where the server does that</source>
        <translation>Mã hóa nếu máy chủ có</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Không mã hóa</translation>
    </message>
    <message>
        <source>As the system has it for PostgreSQL</source>
        <translation>Như hệ thống đã có cho PostgreSQL</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Choose the root certificate</source>
        <translation>Chọn chứng thư gốc</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation>&amp;Máy chủ:</translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation>&amp;Cổng:</translation>
    </message>
    <message>
        <source>&amp;Database:</source>
        <translation>&amp;Kho:</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>N&amp;gười dùng:</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>Mật khẩ&amp;u:</translation>
    </message>
    <message>
        <source>&amp;Encryption:</source>
        <translation>Mã &amp;hóa:</translation>
    </message>
    <message>
        <source>Root &amp;certificate:</source>
        <translation>Chứ&amp;ng thư gốc:</translation>
    </message>
    <message>
        <source>&amp;Address as a whole:</source>
        <translation>Cả đị&amp;a chỉ:</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>Chứng thư gốc</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem *.cer)</source>
        <translation>Chứng thư (*.crt *.pem *.cer)</translation>
    </message>
</context>
<context>
    <name>morat::ServerPage</name>
    <message>
        <source>This computer&apos;s &amp;own review database</source>
        <translation>Kho duyệt bài &amp;riêng của máy này</translation>
    </message>
    <message>
        <source>The &amp;newsroom&apos;s, on a server</source>
        <translation>Kho của tòa &amp;soạn, trên máy chủ</translation>
    </message>
    <message>
        <source>&amp;Keep the password in the system&apos;s store of secrets</source>
        <translation>Giữ mật khẩu trong kho &amp;bí mật của hệ thống</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>&amp;Thử kết nối</translation>
    </message>
    <message>
        <source>Use from the next &amp;start</source>
        <translation>&amp;Dùng từ lần mở sau</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Đang thử…</translation>
    </message>
    <message>
        <source>The password was not kept: %1</source>
        <translation>Mật khẩu chưa được giữ: %1</translation>
    </message>
    <message>
        <source>It is used when Mo-rát is started again.</source>
        <translation>Kho này được dùng khi mở lại Mo-rát.</translation>
    </message>
</context>
<context>
    <name>morat::StoreReads</name>
    <message>
        <source>The window is being closed.</source>
        <translation>Cửa sổ đang được đóng.</translation>
    </message>
</context>
</TS>
